import { describe, expect, it } from 'vitest';
import type { Item } from '../contract/capillary/answer.ts';
import { unmasked } from '../domain/masking/masker.ts';
import { createMasker } from '../domain/masking/share/create-masker.ts';
import { channel, fetchedAt, history, item, zone } from '../domain/testing/factories.ts';
import { type SafeRow, toExportRow } from './row.ts';

const settings = { zone: zone('UTC'), sourceZone: zone('Asia/Kolkata'), fetchedAt, mask: unmasked };

function rowOf(fields: Partial<Item>, name = 'sms', isMasked = false): SafeRow | undefined {
  const found = history(channel(name, [item(fields)]));
  const mask = createMasker(isMasked ? 'share' : 'none', found);
  return found.communications.map((each) => toExportRow(each, { ...settings, mask }))[0];
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
    expect(rowOf({}, 'email')?.notes).toEqual(['Title only: the e-mail’s body is not known here']);
    expect(rowOf({ text: undefined })?.notes).toEqual(['No text given']);
    expect(rowOf({ receiver: '*****' })?.notes).toEqual(['The receiver was masked by Capillary']);
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
