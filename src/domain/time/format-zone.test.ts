import { describe, expect, it } from 'vitest';
import { formatOffset, formatZone } from './format-zone.ts';
import { toInstant } from './instant.ts';
import { zone } from '../testing/factories.ts';

const hour = 3_600_000;
const [winter, summer] = [toInstant(Date.UTC(2025, 0, 1)), toInstant(Date.UTC(2025, 6, 1))];

describe('formatOffset', () => {
  it.each([
    [5.5 * hour, '+5:30', '+05:30'],
    [0, '+0', '+00:00'],
    [-4 * hour, '−4', '-04:00'],
    [-3.5 * hour, '−3:30', '-03:30'],
    [13.75 * hour, '+13:45', '+13:45'],
  ])('writes %i ms for people and for machines', (offset, short, padded) => {
    expect([formatOffset(offset), formatOffset(offset, true)]).toEqual([short, padded]);
  });
});

describe('formatZone', () => {
  it.each([
    ['Asia/Kolkata', winter, 'Kolkata +5:30'],
    ['America/New_York', winter, 'New York −5'],
    ['America/New_York', summer, 'New York −4'],
    ['America/Argentina/Buenos_Aires', winter, 'Buenos Aires −3'],
    ['UTC', winter, 'UTC'],
  ])('names %s by its city and the offset that holds then', (name, at, words) => {
    expect(formatZone(zone(name), at)).toBe(words);
  });
});
