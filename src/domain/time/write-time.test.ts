import { describe, expect, it } from 'vitest';
import { toInstant } from './instant.ts';
import { zone } from '../testing/factories.ts';
import { writeTime } from './write-time.ts';

describe('writeTime', () => {
  it.each([
    ['Asia/Kolkata', '28 May 2025, 13:52:07 (Kolkata +5:30)'],
    ['America/New_York', '28 May 2025, 04:22:07 (New York −4)'],
    ['UTC', '28 May 2025, 08:22:07 (UTC)'],
  ])('names the zone %s', (name, words) => {
    expect(writeTime(toInstant(Date.UTC(2025, 4, 28, 8, 22, 7)), zone(name))).toBe(words);
  });
});
