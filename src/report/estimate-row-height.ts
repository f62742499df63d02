import type { ReportFact, ReportRow } from './report-row.ts';

/** Of the sheet's style, in CSS pixels; each a little more than it is, so that the estimate is too high rather than too low. */
const textLine = 22;
const factLine = 20;
const sideLine = 21;
const around = 20;
/** What a line holds at the sheet's full width: narrow characters; all others take two. */
const textWidth = 52;
const factWidth = 60;
const sideWidth = 15;

/** About how high a row is on a sheet 794 pixels wide; never less than it really is with the fonts that systems come with. */
export function estimateRowHeight({ time, zone, channels, direction, text, facts }: ReportRow): number {
  const body = (text === '' ? 0 : linesOf(text, textWidth) * textLine) + factLines(facts) * factLine;
  const side = [time, zone ?? '', channels, direction].filter((line) => line !== '');
  const sideLines = side.reduce((sum, line) => sum + linesOf(line, sideWidth), 0);
  return Math.max(body, sideLines * sideLine) + around;
}

function factLines(facts: readonly ReportFact[]): number {
  return linesOf(facts.map(({ label, value }) => `${label}: ${value} · `).join(''), factWidth);
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
}

function widthOf(line: string): number {
  let width = 0;
  for (let i = 0; i < line.length; i += 1) width += line.charCodeAt(i) < 0x250 ? 1 : 2;
  return width;
}
