import { describe, expect, it } from 'vitest';
import { parseDay } from '../../domain/time/day-number.ts';
import { channel, history, item, zone } from '../../domain/testing/factories.ts';
import { findDay, findFirstOfDay, findRow, isFailure } from './find-row.ts';
import { toRows } from './to-rows.ts';

const day = (text: string): number => parseDay(text) ?? 0;
const { communications } = history(
  channel('sms', [
    item({ id: '1', sent: '2025-05-28 10:00:00' }),
    item({ id: '2', sent: '2025-05-28 09:00:00', status: 'FAILED' }),
    item({ id: '3', sent: '2025-05-20 09:00:00' }),
    item({ id: '4', sent: '2025-05-01 09:00:00', status: 'HARD_BOUNCED' }),
    item({ id: '5', sent: undefined }),
  ]),
);
const { rows } = toRows(communications, zone('Asia/Kolkata'), {
  fold: true,
  unfolded: new Set(),
  marked: undefined,
});
const at = (id: string): number => rows.findIndex(({ key }) => key === id);
const key = (index: number): string | undefined => rows[index]?.key;

describe('moving through rows', () => {
  it('steps over headings, and stops at both ends', () => {
    expect(key(findRow(rows, at('2'), 1))).toBe('3');
    expect(key(findRow(rows, at('3'), -1))).toBe('2');
    expect(findRow(rows, at('1'), -1)).toBe(-1);
    expect(findRow(rows, at('5'), 1)).toBe(-1);
  });

  it('finds the next failure', () => {
    expect(key(findRow(rows, -1, 1, isFailure))).toBe('2');
    expect(key(findRow(rows, at('2'), 1, isFailure))).toBe('4');
    expect(findRow(rows, at('4'), 1, isFailure)).toBe(-1);
  });

  it('goes to the first message of the next day and of the day before', () => {
    expect(key(findDay(rows, at('2'), 1))).toBe('3');
    expect(key(findDay(rows, at('3'), -1))).toBe('1');
    expect(key(findDay(rows, at('4'), 1))).toBe('5');
    expect([findDay(rows, at('1'), -1), findDay(rows, at('5'), 1)]).toEqual([-1, -1]);
  });

  it('goes to a day, or to the nearest before it, in either order', () => {
    expect(key(findFirstOfDay(rows, day('2025-05-28')))).toBe('1');
    expect(key(findFirstOfDay(rows, day('2025-05-27')))).toBe('3');
    expect(key(findFirstOfDay(rows, day('2030-01-01')))).toBe('1');
    expect(findFirstOfDay(rows, day('2025-04-30'))).toBe(-1);
    const oldestFirst = toRows(communications.slice(0, 4).toReversed(), zone('Asia/Kolkata'), {
      fold: true,
      unfolded: new Set(),
      marked: undefined,
    }).rows;
    expect(oldestFirst[findFirstOfDay(oldestFirst, day('2025-05-27'))]?.key).toBe('3');
  });
});
