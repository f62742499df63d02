import { compareTexts } from '../../contract/compare-texts.ts';
import { isList, isRecord } from '../../contract/json.ts';
import type { Steps } from '../../contract/steps.ts';
import type { Communication } from './communication.ts';

// Orders and equalities that are the same on every machine and every fetch: of ids, of communications, of what JSON says.

const digits = /^\d+$/;

/**
 * Orders vendor ids: numeric ones as numbers of any size (they exceed 32 and even 53 bits), before any text. Ids rise with
 * time, as far as anybody has seen (../../contract/capillary/CAPILLARY.md, "Messages"), so they break ties between messages of
 * the same second.
 */
export function compareIds(a: string, b: string): number {
  const [aIsNumber, bIsNumber] = [digits.test(a), digits.test(b)];
  if (aIsNumber !== bIsNumber) return aIsNumber ? -1 : 1;
  if (!aIsNumber) return compareTexts(a, b);
  const [left, right] = [withoutLeadingZeros(a), withoutLeadingZeros(b)];
  return left.length - right.length || compareTexts(left, right) || compareTexts(a, b);
}

function withoutLeadingZeros(number: string): string {
  return number.replace(/^0+(?=\d)/, '');
}

/** Newest first by when it was sent; those without a date last; equal times by id, the later id first. */
export function compareNewestFirst(a: Communication, b: Communication): number {
  if (a.sentAt === undefined || b.sentAt === undefined) {
    if (a.sentAt === b.sentAt) return compareIds(b.id, a.id);
    return a.sentAt === undefined ? 1 : -1;
  }
  return b.sentAt - a.sentAt || compareIds(b.id, a.id);
}

/** So many a stretch of time, were they spread evenly. */
const together = 64;
/** So few are sorted in a few milliseconds. */
const atOnce = 4096;

/**
 * `sort(compareNewestFirst)` that can be interrupted, and faster where there are many: laid out by stretches of time first, so that
 * only neighbours are compared.
 */
export function* sortNewestFirstInSteps(list: readonly Communication[]): Steps<readonly Communication[]> {
  const { starts, laidOut } = layOut(list);
  yield 0;
  let sorted = 0;
  for (const [stretch, start] of starts.entries()) {
    const end = starts[stretch + 1] ?? laidOut.length;
    if (end - start > 1) sortWithin(laidOut, start, end);
    sorted += end - start;
    if (sorted < atOnce) continue;
    sorted = 0;
    yield 0;
  }
  return laidOut;
}

/** The list by stretches of time, the newest first, what has no date last; and where each stretch starts. */
function layOut(list: readonly Communication[]): {
  readonly starts: Uint32Array;
  readonly laidOut: Communication[];
} {
  let [newest, oldest] = [-Infinity, Infinity];
  for (const { sentAt } of list) {
    if (sentAt === undefined) continue;
    if (sentAt > newest) newest = sentAt;
    if (sentAt < oldest) oldest = sentAt;
  }
  const stretches = Math.ceil(list.length / together);
  const length = Math.max(1, (newest - oldest) / stretches);
  const stretchOf = ({ sentAt }: Communication): number =>
    sentAt === undefined ? stretches + 1 : Math.min(stretches, Math.floor((newest - sentAt) / length));
  const starts = new Uint32Array(stretches + 2);
  for (const communication of list) {
    const next = stretchOf(communication) + 1;
    if (next < starts.length) starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const free = starts.slice();
  const laidOut = list.slice();
  for (const communication of list) {
    const stretch = stretchOf(communication);
    const at = free[stretch] ?? 0;
    laidOut[at] = communication;
    free[stretch] = at + 1;
  }
  return { starts, laidOut };
}

function sortWithin(list: Communication[], start: number, end: number): void {
  const sorted = list.slice(start, end).sort(compareNewestFirst);
  for (let at = 0; at < sorted.length; at += 1) {
    const communication = sorted[at];
    if (communication !== undefined) list[start + at] = communication;
  }
}

/**
 * What a JSON value says, as one text: equal for two values that say the same, whatever the order of their keys and whether
 * a number is written as such or as its text (the vendor writes both); different for all others.
 */
export function jsonContent(value: unknown): string {
  if (isList(value)) return `[${value.map(jsonContent).join()}]`;
  if (isRecord(value)) {
    const entries = Object.entries(value).sort(([a], [b]) => compareTexts(a, b));
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${jsonContent(each)}`).join()}}`;
  }
  return isScalar(value) ? JSON.stringify(String(value)) : String(value);
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
