import { describe, expect, it } from 'vitest';
import type { Item } from '../../contract/answer.ts';
import { channel, history, item, zone } from '../../domain/testing/factories.ts';
import { toRows } from './to-rows.ts';

const kolkata = zone('Asia/Kolkata');
const nothing: ReadonlySet<string> = new Set();

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
  return toRows(all, kolkata, { fold: true, unfolded: nothing, marked: undefined, ...changes }).rows.map(
    ({ key }) => key,
  );
}

describe('toRows', () => {
  it('puts a heading before each day and counts every message of it, folded or not', () => {
    const { rows, folded } = toRows(thrice, kolkata, {
      fold: true,
      unfolded: nothing,
      marked: undefined,
    });
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
      toRows(thrice, kolkata, { fold, unfolded: nothing, marked: undefined }).rows.flatMap((row) =>
        row.kind === 'message' ? [row.position] : [],
      ),
    );
    expect(positions).toEqual([
      [1, 2, 3, 4],
      [1, 4],
    ]);
  });
});
