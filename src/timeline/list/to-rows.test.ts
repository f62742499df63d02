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
const twice = sms(
  { sent: '28-05-2025 10:00:00' },
  { sent: '28-05-2025 10:01:00' },
  { text: 'Bye', sent: '27-05-2025 10:00:00' },
);

function keys(changes: Partial<Parameters<typeof toRows>[2]> = {}, all = twice): readonly string[] {
  return toRows(all, kolkata, { fold: true, unfolded: nothing, marked: undefined, ...changes }).rows.map(
    ({ key }) => key,
  );
}

describe('toRows', () => {
  it('puts a heading before each day and counts every message of it, folded or not', () => {
    const { rows, folded } = toRows(twice, kolkata, {
      fold: true,
      unfolded: nothing,
      marked: undefined,
    });
    expect(rows.map((row) => (row.kind === 'day' ? row.count : row.key))).toEqual([2, '2', 1, '3']);
    expect(folded).toBe(1);
  });

  it('shows all of a repeat that was opened, and all of everything where folding is off', () => {
    expect(keys({ unfolded: new Set(['2']) })).toEqual(['day 20236', '2', '1', 'day 20235', '3']);
    expect(keys({ fold: false })).toEqual(['day 20236', '2', '1', 'day 20235', '3']);
  });

  it('opens a repeat that holds the message a link points at', () => {
    expect(keys({ marked: '1' })).toContain('1');
    expect(keys({ marked: '2' })).not.toContain('1');
  });

  it('never folds over midnight of the display zone', () => {
    const night = sms({ sent: '27-05-2025 23:59:00' }, { sent: '28-05-2025 00:01:00' });
    expect(keys({}, night)).toEqual(['day 20236', '2', 'day 20235', '1']);
  });

  it('numbers the rows among all messages, so that folded ones are skipped', () => {
    const positions = [false, true].map((fold) =>
      toRows(twice, kolkata, { fold, unfolded: nothing, marked: undefined }).rows.flatMap((row) =>
        row.kind === 'message' ? [row.position] : [],
      ),
    );
    expect(positions).toEqual([
      [1, 2, 3],
      [1, 3],
    ]);
  });
});
