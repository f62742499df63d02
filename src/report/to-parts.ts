import type { ReportPart } from './report-part.ts';
import type { ReportDay, ReportRow } from './report-row.ts';

/** Heights in CSS pixels. */
export type Heights = {
  /** No part is higher than this, unless one message alone is. */
  readonly most: number;
  /** What stands above the messages of the first part, and of every other. */
  readonly head: number;
  readonly laterHead: number;
  readonly heading: number;
  readonly row: (row: ReportRow) => number;
};

type Part = { days: (ReportDay & { readonly continued: boolean })[]; height: number };

/**
 * Cuts a report into parts no higher than `most`, between two days; only a day that a part has not room for, even with nothing
 * but its head above it, is cut between two messages. Nothing is lost or moved; a report without messages is one part.
 */
export function toParts(days: readonly ReportDay[], heights: Heights): readonly ReportPart[] {
  const { most, head, laterHead, heading } = heights;
  const parts: [Part, ...Part[]] = [{ days: [], height: head }];
  let part = parts[0];
  const begin = (): void => {
    part = { days: [], height: laterHead };
    parts.push(part);
  };
  for (const day of days) {
    const rows = day.rows.map(heights.row);
    const whole = rows.reduce((sum, row) => sum + row, heading);
    if (part.days.length > 0 && part.height + whole > most) begin();
    if (part.height + whole <= most) {
      part.days.push({ ...day, continued: false });
      part.height += whole;
      continue;
    }
    const room = { first: most - part.height - heading, later: most - laterHead - heading };
    for (const [index, length] of cutRows(rows, room)) {
      if (index > 0) begin();
      part.days.push({ ...day, rows: day.rows.slice(index, index + length), continued: index > 0 });
      part.height += rows.slice(index, index + length).reduce((sum, row) => sum + row, heading);
    }
  }
  const of = parts.length;
  return parts.map(({ days: held, height }, index) => ({ number: index + 1, of, height, days: held }));
}

/** Where each stretch of rows begins and how many it has: as many as fit, and at least one. */
function cutRows(
  rows: readonly number[],
  room: { readonly first: number; readonly later: number },
): readonly (readonly [index: number, length: number])[] {
  const cuts: [number, number][] = [];
  let left = room.first;
  let start = 0;
  for (const [index, row] of rows.entries()) {
    if (row > left && index > start) {
      cuts.push([start, index - start]);
      start = index;
      left = room.later;
    }
    left -= row;
  }
  cuts.push([start, rows.length - start]);
  return cuts;
}
