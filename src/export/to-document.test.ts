import { describe, expect, it } from 'vitest';
import type { Item } from '../contract/capillary/answer.ts';
import { createMasker } from '../domain/masking/create-masker.ts';
import { unmasked } from '../domain/masking/masker.ts';
import { channel, fetchedAt, history, item, zone } from '../domain/testing/factories.ts';
import { wholeView } from '../domain/view/view.ts';
import type { SafeRow } from './document.ts';
import type { ExportedView } from './settings.ts';
import { toExportHead, toExportRow } from './to-document.ts';

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
          words: 'SMS: 2 of 5',
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
      caveats: ['The list may be incomplete (SMS: 2 of 5).'],
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

const settings = { zone: zone('UTC'), sourceZone: zone('Asia/Kolkata'), fetchedAt, mask: unmasked };

function rowOf(fields: Partial<Item>, name = 'sms', isMasked = false): SafeRow | undefined {
  const whole = history(channel(name, [item(fields)]));
  const mask = createMasker(isMasked ? 'share' : 'none', whole);
  return whole.communications.map((each) => toExportRow(each, { ...settings, mask }))[0];
}

describe('toExportRow', () => {
  it('holds what the vendor said, and its times in the zone', () => {
    expect(rowOf({ id: '42', sender: 'BAZAAR', campaign: '7', delivered: '28-05-2025 13:52:09' })).toEqual({
      id: '42',
      vendorId: '42',
      network: 'capillary',
      channels: ['sms'],
      direction: 'out',
      receiver: '447700900101',
      sender: 'BAZAAR',
      text: 'Hello',
      status: 'delivered',
      rawStatus: 'DELIVERED',
      sentAt: '2025-05-28T08:22:07+00:00',
      deliveredAt: '2025-05-28T08:22:09+00:00',
      completedAt: null,
      sent: '28-05-2025 13:52:07',
      delivered: '28-05-2025 13:52:09',
      completed: null,
      campaign: '7',
      score: null,
      place: null,
      user: null,
      listed: 1,
      doubts: [],
      notes: [],
    });
  });

  it('never guesses a time', () => {
    expect(rowOf({ sent: '31-02-2025 10:00:00' })).toMatchObject({
      sentAt: null,
      sent: '31-02-2025 10:00:00',
      doubts: ['Sent: not a date: 31-02-2025 10:00:00'],
    });
    expect(rowOf({ sent: undefined })).toMatchObject({
      sentAt: null,
      sent: null,
      doubts: ['Sent: no date given'],
    });
    expect(rowOf({ sent: '45837-06-15 02:56:40' })?.doubts[1]).toMatch(
      /^Sent: possibly 2013-11-.*, if milliseconds were read as seconds$/,
    );
  });

  it('says what is odd', () => {
    expect(rowOf({ delivered: '28-05-2025 13:52:06' })?.doubts).toEqual(['Delivered 1 s before it was sent']);
    expect(rowOf({}, 'email')?.notes).toEqual(['Title only: the email’s body is not known here']);
    expect(rowOf({ text: undefined })?.notes).toEqual(['No text given']);
    expect(rowOf({ receiver: '*****' })?.notes).toEqual(['The receiver was masked by Capillary']);
  });

  it('keeps what another key says of the same', () => {
    const raw = { subject: 'Title', body: 'All of it', status: 'SENT', deliveryStatus: 'FAILED' };
    expect(rowOf({ text: 'Title', status: 'SENT', raw }, 'email')).toMatchObject({
      doubts: ['Capillary also writes deliveryStatus: FAILED'],
      notes: ['body: All of it'],
    });
  });

  it('keeps unknown statuses and no campaign apart from none said', () => {
    expect(rowOf({ status: 'EATEN_BY_DOG' })).toMatchObject({ status: 'other', rawStatus: 'EATEN_BY_DOG' });
    expect(rowOf({ status: undefined })).toMatchObject({ status: null, rawStatus: null });
    expect(rowOf({ campaign: '-1' })?.campaign).toBe('none');
    expect(rowOf({ campaign: undefined })?.campaign).toBeNull();
  });

  it('holds the score of a survey', () => {
    expect(rowOf({ kind: 'survey', raw: { nps_score: '9' } }, 'survey')?.score).toBe('9');
  });

  it('holds the place of a check-in', () => {
    const raw = { lat: '12.97', long: '77.59' };
    expect(rowOf({ kind: 'check-in', raw }, 'checkin')?.place).toBe('12.97, 77.59');
  });

  it('leaves nothing of whom it is about under the mask', () => {
    const text = 'OTP 482913 for 07700 900101';
    const row = rowOf(
      { id: '447700900101', text, sent: '447700900101', sender: '+447700900101' },
      'sms',
      true,
    );
    expect(row).toMatchObject({
      receiver: '••••••••0101',
      sender: '+••••••••0101',
      text: 'OTP •••••• for 0••••••0101',
    });
    expect(JSON.stringify(row)).not.toMatch(/7700900101|482913/);
  });
});
