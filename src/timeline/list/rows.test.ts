import { describe, expect, it } from 'vitest';
import type { Item } from '../../contract/capillary/answer.ts';
import { channel, history, item, zone } from '../../domain/testing/factories.ts';
import { parseDay } from '../../domain/time/day.ts';
import { findDay, findFirstOfDay, findRow, isFailure, toRows } from './rows.ts';

const kolkata = zone('Asia/Kolkata');
const folding = { fold: true, unfolded: new Set<string>(), marked: undefined } as const;

function sms(...list: readonly Partial<Item>[]) {
  return history(
    channel(
      'sms',
      list.map((fields, n) => item({ id: String(n + 1), ...fields })),
    ),
  ).communications;
}
const thrice = sms(
  { sent: '28-05-2025 10:00:00' },
  { sent: '28-05-2025 10:01:00' },
  { sent: '28-05-2025 10:02:00' },
  { text: 'Bye', sent: '27-05-2025 10:00:00' },
);

function keys(changes: Partial<Parameters<typeof toRows>[2]> = {}, all = thrice): readonly string[] {
  return toRows(all, kolkata, { ...folding, ...changes }).rows.map(({ key }) => key);
}

describe('toRows', () => {
  it('puts a heading before each day and counts every message of it, folded or not', () => {
    const { rows, folded } = toRows(thrice, kolkata, folding);
    expect(rows.map((row) => (row.kind === 'day' ? row.count : row.key))).toEqual([3, '3', 1, '4']);
    expect(folded).toBe(2);
  });

  it('shows all of a repeat that was opened, and all of everything where folding is off', () => {
    const all = ['day 20236', '3', '2', '1', 'day 20235', '4'];
    expect(keys({ unfolded: new Set(['3']) })).toEqual(all);
    expect(keys({ fold: false })).toEqual(all);
  });

  it('opens a repeat that holds the message a link points at', () => {
    expect(keys({ marked: '1' })).toContain('1');
    expect(keys({ marked: '3' })).not.toContain('1');
  });

  it('never folds over midnight of the display zone', () => {
    const night = sms(
      { sent: '27-05-2025 23:58:00' },
      { sent: '27-05-2025 23:59:00' },
      { sent: '28-05-2025 00:01:00' },
    );
    expect(keys({}, night)).toEqual(['day 20236', '3', 'day 20235', '2', '1']);
  });

  it('numbers the rows among all messages, so that folded ones are skipped', () => {
    const positions = [false, true].map((fold) =>
      toRows(thrice, kolkata, { ...folding, fold }).rows.flatMap((row) =>
        row.kind === 'message' ? [row.position] : [],
      ),
    );
    expect(positions).toEqual([
      [1, 2, 3, 4],
      [1, 4],
    ]);
  });
});

const { communications } = history(
  channel('sms', [
    item({ id: '1', sent: '2025-05-28 10:00:00' }),
    item({ id: '2', sent: '2025-05-28 09:00:00', status: 'FAILED' }),
    item({ id: '3', sent: '2025-05-20 09:00:00' }),
    item({ id: '4', sent: '2025-05-01 09:00:00', status: 'HARD_BOUNCED' }),
    item({ id: '5', sent: undefined }),
  ]),
);
const { rows } = toRows(communications, kolkata, folding);
const at = (id: string): number => rows.findIndex(({ key }) => key === id);
const key = (index: number): string | undefined => rows[index]?.key;

describe('findRow', () => {
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
});

describe('findDay', () => {
  it('goes to the first message of the next day and of the day before', () => {
    expect(key(findDay(rows, at('2'), 1))).toBe('3');
    expect(key(findDay(rows, at('3'), -1))).toBe('1');
    expect(key(findDay(rows, at('4'), 1))).toBe('5');
    expect([findDay(rows, at('1'), -1), findDay(rows, at('5'), 1)]).toEqual([-1, -1]);
  });
});

describe('findFirstOfDay', () => {
  const day = (text: string): number => parseDay(text) ?? 0;

  it('goes to a day, or to the nearest before it, in either order', () => {
    expect(key(findFirstOfDay(rows, day('2025-05-28')))).toBe('1');
    expect(key(findFirstOfDay(rows, day('2025-05-27')))).toBe('3');
    expect(key(findFirstOfDay(rows, day('2030-01-01')))).toBe('1');
    expect(findFirstOfDay(rows, day('2025-04-30'))).toBe(-1);
    const oldestFirst = toRows(communications.slice(0, 4).toReversed(), kolkata, folding).rows;
    expect(oldestFirst[findFirstOfDay(oldestFirst, day('2025-05-27'))]?.key).toBe('3');
  });
});
