import type { ReportDay, ReportRow } from './report-days.ts';
import type { ReportNote } from './report-notes.ts';

/** A stretch of a report that fits one picture. */
export type ReportPart = {
  /** From 1. */
  readonly number: number;
  /** How many parts the report has. */
  readonly of: number;
  /** About how high it is, in CSS pixels. */
  readonly height: number;
  /** Its days; one that was longer than a whole part goes on in the next under the same title, `continued`. */
  readonly days: readonly (ReportDay & { readonly continued: boolean })[];
};

/** Heights in CSS pixels. */
type Heights = {
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

/** Of the sheet's style, in CSS pixels; each a little more than it is, so that the estimate is too high rather than too low. */
const textLine = 21;
const factLine = 19;
const noteLine = 19;
const timeLine = 21;
const rowPadding = 16;
/** What a line holds at the sheet's full width: narrow characters; all others take two. */
const textWidth = 72;
const factWidth = 84;
const noteWidth = 96;
const timeWidth = 8;

/** About how high a row is on a sheet 794 pixels wide; never less than it really is with the fonts that systems come with. */
export function estimateRowHeight(row: ReportRow): number {
  const { time, zone, text } = row;
  const body =
    (text === '' ? 0 : linesOf(text, textWidth) * textLine) + linesOf(metaOf(row), factWidth) * factLine;
  const side = [time, zone ?? ''].filter((line) => line !== '');
  const sideLines = side.reduce((sum, line) => sum + linesOf(line, timeWidth), 0);
  return Math.max(body, sideLines * timeLine) + rowPadding;
}

/** Everything that stands under the text, about as long as it is; what is aligned or has a sign takes more. */
function metaOf({ channels, direction, status, facts }: ReportRow): string {
  const said =
    status === undefined || status === 'none' ? 'No status' : `${status.label} ${status.more ?? ''} 12`;
  return [
    channels.padEnd(20),
    `   ${said}`,
    direction ?? '',
    ...facts.map(({ label, value }) => `${label} ${value}`),
  ].join(' · ');
}

/** About how high the notes of a report are, in CSS pixels; never less than they really are. */
export function estimateNotesHeight(notes: readonly ReportNote[]): number {
  const lines = notes.reduce((sum, { words }) => sum + linesOf(words, noteWidth), 0);
  return notes.length === 0 ? 0 : 60 + lines * noteLine;
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
}

function widthOf(line: string): number {
  let width = 0;
  for (let i = 0; i < line.length; i += 1) width += line.charCodeAt(i) < 0x250 ? 1 : 2;
  return width;
}
