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

/** So few are sorted in a few milliseconds. */
const atOnce = 4096;

/** `sort(compareNewestFirst)` that can be interrupted: pieces are sorted, then merged two by two. Keeps what it is given. */
export function* sortNewestFirstInSteps(list: readonly Communication[]): Steps<readonly Communication[]> {
  let pieces: (readonly Communication[])[] = [];
  for (let at = 0; at < list.length; at += atOnce) {
    pieces.push(list.slice(at, at + atOnce).sort(compareNewestFirst));
    yield 0;
  }
  while (pieces.length > 1) {
    const longer: (readonly Communication[])[] = [];
    for (let at = 0; at < pieces.length; at += 2) {
      longer.push(yield* mergeInSteps(pieces[at] ?? [], pieces[at + 1] ?? []));
    }
    pieces = longer;
  }
  return pieces[0] ?? [];
}

function* mergeInSteps(
  some: readonly Communication[],
  others: readonly Communication[],
): Steps<readonly Communication[]> {
  const [last, next] = [some.at(-1), others[0]];
  // Lists often come sorted already.
  if (last === undefined || next === undefined || compareNewestFirst(last, next) <= 0)
    return some.concat(others);
  const merged: Communication[] = [];
  let [left, right] = [0, 0];
  for (;;) {
    const [one, other] = [some[left], others[right]];
    if (one === undefined || other === undefined) break;
    const isFirst = compareNewestFirst(one, other) <= 0;
    merged.push(isFirst ? one : other);
    if (isFirst) left += 1;
    else right += 1;
    if (merged.length % atOnce === 0) yield 0;
  }
  return merged.concat(some.slice(left), others.slice(right));
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
