import { describe, expect, it } from 'vitest';
import { unmasked } from '../domain/masking/masker.ts';
import { createMasker } from '../domain/masking/share/create-masker.ts';
import { channel, history, item, zone } from '../domain/testing/factories.ts';
import { wholeView } from '../domain/view/view.ts';
import type { ExportedView } from './file.ts';
import { toExportHead } from './head.ts';

const sent = { identifierName: 'mobile', identifierValue: '447700900101' } as const;
const found = {
  ...history(
    channel('sms', [item({ id: '1' }), item({ id: '2' })], { count: 5 }),
    channel('email', [item({ id: '3' })]),
  ),
  sent,
};
const view = {
  ...wholeView,
  channel: 'sms',
  statuses: [{ family: 'failed' }, { raw: 'GTW_NOT_FOUND' }],
  order: 'oldest',
  zone: zone('UTC'),
  message: '1',
  words: '07700 900101',
} as const;
const exported: ExportedView = {
  history: found,
  view,
  zone: zone('UTC'),
  filters: ['SMS', 'words: 07700 900101'],
  shown: found.communications.filter(({ channels }) => channels.includes('sms')),
};

describe('toExportHead', () => {
  it('says what is shown, out of what, and how complete that is', () => {
    expect(toExportHead(exported, unmasked)).toEqual({
      mode: 'demo',
      origin: 'service',
      masked: false,
      customer: '447700900101',
      fetchedAt: '2025-06-30T12:00:00.000Z',
      zone: 'UTC',
      sourceZone: 'Asia/Kolkata',
      view: {
        order: 'oldest',
        filters: ['SMS', 'words: 07700 900101'],
        keys: { channel: ['sms'], status: ['failed', 'raw:GTW_NOT_FOUND'], q: ['07700 900101'] },
      },
      counts: { shown: 2, total: 3, channels: [{ channel: 'sms', label: 'SMS', shown: 2 }] },
      state: 'complete',
      asked: 'Asked: Capillary. Not asked: Facebook, Twitter and Foursquare.',
      networks: [
        { network: 'capillary', state: 'answered', why: null },
        { network: 'facebook', state: 'not-asked', why: null },
        { network: 'twitter', state: 'not-asked', why: null },
        { network: 'foursquare', state: 'not-asked', why: null },
      ],
      completeness: [
        {
          network: 'capillary',
          channel: 'sms',
          listed: 2,
          counted: 5,
          unreadable: 0,
          doubtful: true,
          words: 'SMS 2 listed, 5 counted by the vendor',
        },
        {
          network: 'capillary',
          channel: 'email',
          listed: 1,
          counted: 1,
          unreadable: 0,
          doubtful: false,
          words: 'Email 1 of 1',
        },
      ],
      caveats: ['The list may be incomplete: SMS 2 listed, 5 counted by the vendor.'],
    });
  });

  it('says nothing that is not said', () => {
    const origin = { kind: 'file', mode: undefined, datedBy: 'file' } as const;
    const silent = { ...found, sent: undefined, origin };
    expect(toExportHead({ ...exported, history: silent }, unmasked)).toMatchObject({
      mode: null,
      origin: 'file',
      customer: null,
    });
  });

  it('says which network failed, and why', () => {
    const failed = {
      network: 'facebook',
      state: 'failed',
      why: 'Capillary is not working right now',
    } as const;
    const lacking = { ...found, networks: [failed] };
    const head = toExportHead({ ...exported, history: lacking }, unmasked);
    expect(head).toMatchObject({ state: 'partial', networks: [failed] });
    expect(head.caveats[0]).toBe(
      'Facebook failed: Capillary is not working right now. Its communications are missing here.',
    );
  });

  it('masks even a customer whom texts cannot be searched for', () => {
    const short = { ...found, sent: { identifierName: 'external_id', identifierValue: 'L1' } as const };
    const mask = createMasker('share', short);
    expect(toExportHead({ ...exported, history: short }, mask).customer).toBe('••');
  });

  it('masks whom it is about, in what was searched for too', () => {
    const head = toExportHead(exported, createMasker('share', found));
    expect(head.masked).toBe(true);
    expect(JSON.stringify(head)).not.toMatch(/7700 ?900101/);
    expect(head.customer).toBe('••••••••0101');
  });
});
