import { describe, expect, it } from 'vitest';
import { noMask, toShareMask } from '../domain/masking/share/to-share-mask.ts';
import { channel, history, item, zone } from '../domain/testing/factories.ts';
import { wholeView } from '../domain/view/view.ts';
import { toExportHead, type ViewToExport } from './to-export-head.ts';

const found = history(
  channel('sms', [item({ id: '1' }), item({ id: '2' })], { count: 5 }),
  channel('email', [item({ id: '3' })]),
);
const view = {
  ...wholeView,
  channel: 'sms',
  statuses: [{ family: 'failed' }, { raw: 'GTW_NOT_FOUND' }],
  order: 'oldest',
  zone: zone('UTC'),
  message: '1',
  words: '07700 900101',
} as const;
const exported: ViewToExport = {
  history: found,
  view,
  zone: zone('UTC'),
  filters: ['SMS', 'words: 07700 900101'],
  shown: found.communications.filter(({ channels }) => channels.includes('sms')),
  sent: { identifierName: 'mobile', identifierValue: '447700900101' },
  mode: 'demo',
  mask: noMask,
  masked: false,
};

describe('toExportHead', () => {
  it('says what is shown, out of what, and how complete that is', () => {
    expect(toExportHead(exported)).toEqual({
      mode: 'demo',
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
    expect(toExportHead({ ...exported, mode: undefined, sent: undefined })).toMatchObject({
      mode: null,
      customer: null,
    });
  });

  it('masks even a customer whom texts cannot be searched for', () => {
    const sent = { identifierName: 'external_id', identifierValue: 'L1' } as const;
    const mask = toShareMask(found, sent);
    expect(toExportHead({ ...exported, sent, mask, masked: true }).customer).toBe('••');
  });

  it('masks whom it is about, in what was searched for too', () => {
    const head = toExportHead({ ...exported, mask: toShareMask(found, undefined), masked: true });
    expect(head.masked).toBe(true);
    expect(JSON.stringify(head)).not.toMatch(/7700 ?900101/);
    expect(head.customer).toBe('••••••••0101');
  });
});
