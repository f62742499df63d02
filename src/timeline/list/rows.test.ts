import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../contract/capillary/answer.ts';
import type { Communication } from '../../domain/history/communication.ts';
import { foldRepeats } from '../../domain/history/repeats.ts';
import { channel, history, item, zone, zoneNames } from '../../domain/testing/factories.ts';
import { type DayNumber, parseDay } from '../../domain/time/day.ts';
import type { ZoneName } from '../../domain/time/zone.ts';
import { groupByDay } from '../../domain/view/day-groups.ts';
import {
  type Days,
  type MessageRow,
  type Place,
  findDay,
  findFirstOfDay,
  findRow,
  isFailure,
  toDays,
} from './rows.ts';

const kolkata = zone('Asia/Kolkata');
type Options = Parameters<typeof toDays>[2];
const folding: Options = { fold: true, unfolded: new Set<string>(), marked: undefined };

function sms(...list: readonly Partial<Item>[]): readonly Communication[] {
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

type PlainRow =
  | MessageRow
  | { readonly key: string; readonly day: DayNumber | undefined; readonly count: number };

/** Every row of every day, headings among them. */
function listRows(days: Days): readonly PlainRow[] {
  return Array.from({ length: days.length }, (_, day) => [days.dayAt(day), ...days.rowsOf(day)]).flat();
}

/** The plain way to the same: every row made at once. */
function toRows(
  communications: readonly Communication[],
  displayZone: ZoneName,
  { fold, unfolded, marked }: Options,
): { readonly rows: readonly PlainRow[]; readonly folded: number } {
  const rows: PlainRow[] = [];
  let [position, folded] = [1, 0];
  const add = (communication: Communication, repeats: readonly Communication[], repeated: boolean): void => {
    rows.push({ key: communication.id, communication, position, repeats, repeated });
    position += 1;
  };
  for (const { day, communications: ofDay } of groupByDay(communications, displayZone)) {
    rows.push({ key: `day ${day ?? 'unknown'}`, day, count: ofDay.length });
    const groups = fold ? foldRepeats(ofDay) : ofDay.map((communication) => ({ communication, repeats: [] }));
    for (const { communication, repeats } of groups) {
      add(communication, repeats, false);
      if (unfolded.has(communication.id) || repeats.some(({ id }) => id === marked)) {
        for (const repeat of repeats) add(repeat, [], true);
      } else {
        folded += repeats.length;
        position += repeats.length;
      }
    }
  }
  return { rows, folded };
}

function keys(changes: Partial<Options> = {}, all = thrice): readonly string[] {
  return listRows(toDays(all, kolkata, { ...folding, ...changes })).map(({ key }) => key);
}

describe('toDays', () => {
  it('counts every message of a day, folded or not', () => {
    const days = toDays(thrice, kolkata, folding);
    expect([days.length, days.count, days.countFolded()]).toEqual([2, 4, 2]);
    expect(days.dayAt(0)).toEqual({ key: 'day 20236', day: 20_236, count: 3 });
    expect(days.messagesOf(0)).toEqual(thrice.slice(0, 3));
  });

  it('shows all of a repeat that was opened, and all of everything where folding is off', () => {
    const all = ['day 20236', '3', '2', '1', 'day 20235', '4'];
    expect(keys()).toEqual(['day 20236', '3', 'day 20235', '4']);
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
    const positions = [false, true].map((fold) => {
      const days = toDays(thrice, kolkata, { ...folding, fold });
      return [days.rowsOf(0), days.rowsOf(1)].flat().map(({ position }) => position);
    });
    expect(positions).toEqual([
      [1, 2, 3, 4],
      [1, 4],
    ]);
  });

  it('gives the same rows for the same day', () => {
    const days = toDays(thrice, kolkata, folding);
    expect(days.rowsOf(1)).toBe(days.rowsOf(1));
  });

  it('has no day where there is no message', () => {
    const days = toDays([], kolkata, folding);
    expect([days.length, days.count, days.countFolded()]).toEqual([0, 0, 0]);
    expect(days.indexOf('1')).toBeUndefined();
  });

  it('finds a message that is not folded into another', () => {
    const days = toDays(thrice, kolkata, folding);
    expect(days.indexOf('4')).toEqual({ day: 1, row: 0 });
    expect([days.indexOf('1'), days.indexOf('9')]).toEqual([undefined, undefined]);
  });

  it('is the same as every row made at once, whatever is folded, opened and marked', () => {
    const messages = fc.array(
      fc.record({
        minutes: fc.option(fc.integer({ min: 0, max: 4000 }), { nil: undefined, freq: 8 }),
        text: fc.constantFrom('Hello', 'HELLO', 'Bye'),
        twice: fc.boolean(),
      }),
      { maxLength: 60 },
    );
    const id = fc.integer({ min: 1, max: 60 }).map(String);
    fc.assert(
      fc.property(
        messages,
        fc.constantFrom(...zoneNames),
        fc.boolean(),
        fc.boolean(),
        fc.array(id),
        fc.option(id, { nil: undefined }),
        (list, zoneName, fold, oldest, unfolded, marked) => {
          const all = sms(
            ...list.map(({ minutes, text, twice }) => ({
              text,
              sent:
                minutes === undefined
                  ? 'some day'
                  : new Date(Date.UTC(2025, 2, 8) + (twice ? minutes : Math.floor(minutes / 10)) * 60_000)
                      .toISOString()
                      .replace('T', ' ')
                      .slice(0, 19),
            })),
          );
          const options = { fold, unfolded: new Set(unfolded), marked };
          const dated = oldest ? all.filter(({ sentAt }) => sentAt !== undefined).toReversed() : all;
          const plain = toRows(dated, zone(zoneName), options);
          const days = toDays(dated, zone(zoneName), options);
          expect(listRows(days)).toEqual(plain.rows);
          expect(days.countFolded()).toBe(plain.folded);
          for (const { id: one } of dated) {
            const place = days.indexOf(one);
            const row = place === undefined ? undefined : days.rowAt(place);
            expect(row).toEqual(plain.rows.find(({ key }) => key === one));
          }
        },
      ),
    );
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
const days = toDays(communications, kolkata, folding);
const at = (id: string): Place | undefined => days.indexOf(id);
const key = (place: Place | undefined, of = days): string | undefined =>
  place === undefined ? undefined : of.rowAt(place)?.key;

describe('findRow', () => {
  it('steps from day to day, and stops at both ends', () => {
    expect(key(findRow(days, at('2'), 1))).toBe('3');
    expect(key(findRow(days, at('3'), -1))).toBe('2');
    expect(findRow(days, at('1'), -1)).toBeUndefined();
    expect(findRow(days, at('5'), 1)).toBeUndefined();
  });

  it('begins at either end', () => {
    expect([key(findRow(days, undefined, 1)), key(findRow(days, undefined, -1))]).toEqual(['1', '5']);
  });

  it('finds the next failure', () => {
    expect(key(findRow(days, undefined, 1, isFailure))).toBe('2');
    expect(key(findRow(days, at('2'), 1, isFailure))).toBe('4');
    expect(findRow(days, at('4'), 1, isFailure)).toBeUndefined();
  });
});

describe('findDay', () => {
  it('goes to the first message of the next day and of the day before', () => {
    expect(key(findDay(days, at('2'), 1))).toBe('3');
    expect(key(findDay(days, at('3'), -1))).toBe('1');
    expect(key(findDay(days, at('4'), 1))).toBe('5');
    expect([findDay(days, at('1'), -1), findDay(days, at('5'), 1)]).toEqual([undefined, undefined]);
    expect(key(findDay(days, undefined, 1))).toBe('1');
  });
});

describe('findFirstOfDay', () => {
  const day = (text: string): number => parseDay(text) ?? 0;

  it('goes to a day, or to the nearest that has messages, in either order', () => {
    expect(key(findFirstOfDay(days, day('2025-05-28')))).toBe('1');
    expect(key(findFirstOfDay(days, day('2025-05-27')))).toBe('1');
    expect(key(findFirstOfDay(days, day('2025-05-23')))).toBe('3');
    expect(key(findFirstOfDay(days, day('2030-01-01')))).toBe('1');
    expect(key(findFirstOfDay(days, day('2025-04-30')))).toBe('4');
    const oldestFirst = toDays(communications.slice(0, 4).toReversed(), kolkata, folding);
    expect(key(findFirstOfDay(oldestFirst, day('2025-05-21')), oldestFirst)).toBe('3');
  });

  it('takes the earlier of two that are as near', () => {
    expect(key(findFirstOfDay(days, day('2025-05-24')))).toBe('3');
  });

  it('finds none among messages without a date', () => {
    const undated = toDays(communications.slice(4), kolkata, folding);
    expect(findFirstOfDay(undated, day('2025-05-24'))).toBeUndefined();
  });
});

describe('isFailure', () => {
  it('counts what is folded into a row', () => {
    const [row] = toDays(
      sms(
        { sent: '28-05-2025 10:00:00', status: 'FAILED' },
        { sent: '28-05-2025 10:01:00' },
        { sent: '28-05-2025 10:02:00' },
      ),
      kolkata,
      folding,
    ).rowsOf(0);
    expect(row === undefined ? undefined : [row.repeats.length, isFailure(row)]).toEqual([2, true]);
  });
});
