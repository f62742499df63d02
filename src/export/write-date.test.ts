import { describe, expect, it } from 'vitest';
import { channel, history, item, zone } from '../domain/testing/factories.ts';
import { writeDate } from './write-date.ts';

describe('writeDate', () => {
  it.each([
    ['28-05-2025 13:52:07', '28 May 2025, 13:52:07 (Kolkata +5:30)'],
    ['31-02-2025', 'Date unknown (the vendor wrote “31-02-2025”)'],
    [undefined, 'Date unknown (the vendor gives none)'],
  ])('writes %s as %s', (sent, words) => {
    const dates = history(channel('sms', [item({ sent })])).communications.map((communication) =>
      writeDate(communication, zone('Asia/Kolkata')),
    );
    expect(dates).toEqual([words]);
  });
});
