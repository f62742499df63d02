import { describe, expect, it } from 'vitest';
import { unmasked } from '../domain/masking/masker.ts';
import { channel, fetchedAt, history, item, zone } from '../domain/testing/factories.ts';
import { writeDate } from './message.ts';

const kolkata = zone('Asia/Kolkata');

describe('writeDate', () => {
  it.each([
    ['28-05-2025 13:52:07', '28 May 2025, 13:52:07 (Kolkata +5:30)'],
    ['31-02-2025', 'Date unknown (the vendor wrote “31-02-2025”)'],
    [undefined, 'Date unknown (the vendor gives none)'],
  ])('writes %s as %s', (sent, words) => {
    const dates = history(channel('sms', [item({ sent })])).communications.map((communication) =>
      writeDate(communication, { zone: kolkata, sourceZone: kolkata, fetchedAt, mask: unmasked }),
    );
    expect(dates).toEqual([words]);
  });
});
