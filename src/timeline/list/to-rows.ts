import type { Communication } from '../../domain/history/communication.ts';
import type { DayNumber } from '../../domain/time/day-number.ts';
import { foldRepeats } from '../../domain/history/repeats.ts';
import { groupByDay } from '../../domain/view/group-by-day.ts';
import type { ZoneName } from '../../domain/time/zone-name.ts';

type DayRow = {
  readonly kind: 'day';
  readonly key: string;
  readonly day: DayNumber | undefined;
  /** Messages of the day, folded ones included. */
  readonly count: number;
};
export type MessageRow = {
  readonly kind: 'message';
  readonly key: string;
  readonly communication: Communication;
  /** From 1, among all messages; those that are folded into a row before it count. */
  readonly position: number;
  /** What it stands for beside itself: repeats of the same text within minutes. */
  readonly repeats: readonly Communication[];
  /** It is one of the repeats that the row above it was opened to. */
  readonly repeated: boolean;
};
/** A row of the list: a day's heading, or a communication. */
export type Row = DayRow | MessageRow;

export type Rows = {
  readonly rows: readonly Row[];
  /** How many messages are folded into others. */
  readonly folded: number;
};

/**
 * The rows of a timeline, days cut in the display zone; repeats folded within their day where `fold` is on, but for those
 * whose first one is in `unfolded`, and for one that holds `marked` behind its first.
 */
export function toRows(
  communications: readonly Communication[],
  zone: ZoneName,
  {
    fold,
    unfolded,
    marked,
  }: { readonly fold: boolean; readonly unfolded: ReadonlySet<string>; readonly marked: string | undefined },
): Rows {
  const rows: Row[] = [];
  let [position, folded] = [1, 0];
  const add = (communication: Communication, repeats: readonly Communication[], repeated: boolean): void => {
    rows.push({ kind: 'message', key: communication.id, communication, position, repeats, repeated });
    position += 1;
  };
  for (const { day, communications: ofDay } of groupByDay(communications, zone)) {
    rows.push({ kind: 'day', key: `day ${day ?? 'unknown'}`, day, count: ofDay.length });
    for (const { communication, repeats } of fold ? foldRepeats(ofDay) : apart(ofDay)) {
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

function* apart(communications: readonly Communication[]): Iterable<ReturnType<typeof foldRepeats>[number]> {
  for (const communication of communications) yield { communication, repeats: [] };
}
