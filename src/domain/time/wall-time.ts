import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import utc from 'dayjs/plugin/utc.js';
import { type Instant, toInstant, dayLength } from './instant.ts';
import { type ZoneName, offsetAt } from './zone.ts';

dayjs.extend(utc);
dayjs.extend(customParseFormat);

declare const kind: unique symbol;

/** A reading of a clock on a wall, as the milliseconds that the same reading would be in UTC. Means nothing without a zone. */
export type WallTime = number & { readonly [kind]: 'WallTime' };

/** @throws RangeError where `ms` is not a finite number */
export function toWallTime(ms: number): WallTime {
  if (isWallTime(ms)) return ms;
  throw new RangeError(`not a wall time: ${ms}`);
}

function isWallTime(ms: number): ms is WallTime {
  return Number.isFinite(ms);
}

/**
 * The vendor's three forms first (../../contract/capillary/CAPILLARY.md, "Times"), then the odd ones it was seen to write. Nothing
 * else is a date.
 */
export const wallTimeFormats = [
  'DD-MM-YYYY HH:mm:ss',
  'YYYY-MM-DD HH:mm:ss',
  'YYYY-MM-DDTHH:mm:ss',
  'YYYY-MM-DDTHH:mm:ss.SSS',
  'YYYY-M-D HH:mm:ss',
  'YYYY-M-DD HH:mm:ss',
  'YYYY-MM-D HH:mm:ss',
] as const;

/** Years outside are typing or unit errors, never communications. */
const years = { first: 1970, last: 9999 };
const shortest = 'YYYY-M-D HH:mm:ss'.length;
const longest = 'YYYY-MM-DDTHH:mm:ss.SSS'.length;

/**
 * Reads a wall time in exactly the forms of `wallTimeFormats`, strictly: 03-04-2025 is 3 April, 31-02-2025 and 24:00:00
 * are nothing. Two-digit years, other digits than 0–9 and years before 1970 are refused rather than guessed.
 */
export function parseWallTime(text: string): WallTime | undefined {
  const quick = parseCommonForm(text);
  if (!Number.isNaN(quick)) return toWallTime(quick);
  if (text.length < shortest || text.length > longest || !/^\d/.test(text)) return undefined;
  for (const format of wallTimeFormats) {
    const read = dayjs.utc(text, format, true);
    if (read.isValid()) return inRange(read.year()) ? toWallTime(read.valueOf()) : undefined;
  }
  return undefined;
}

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The first four forms by character codes: milliseconds, or NaN where the text has another form or is no date. Ten times
 * faster than strict dayjs, and proved equal to it by a property test.
 */
export function parseCommonForm(text: string): number {
  const { length } = text;
  if (length !== 19 && length !== 23) return Number.NaN;
  if (text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return Number.NaN;
  const separator = text.charCodeAt(10);
  if (length === 23 && (separator !== 84 || text.charCodeAt(19) !== 46)) return Number.NaN;
  const dayFirst = text.charCodeAt(2) === 45;
  if (dayFirst ? separator !== 32 : separator !== 32 && separator !== 84) return Number.NaN;
  if (text.charCodeAt(dayFirst ? 5 : 4) !== 45 || (!dayFirst && text.charCodeAt(7) !== 45)) return Number.NaN;
  const year = dayFirst ? two(text, 6) * 100 + two(text, 8) : two(text, 0) * 100 + two(text, 2);
  const month = two(text, dayFirst ? 3 : 5);
  const day = two(text, dayFirst ? 0 : 8);
  const hour = two(text, 11);
  const minute = two(text, 14);
  const second = two(text, 17);
  const thousandths = length === 23 ? two(text, 20) * 10 + (two(text, 21) % 10) : 0;
  const monthLength = monthLengths[month - 1] ?? 0;
  const real = inRange(year) && day >= 1 && day <= monthLength && hour < 24 && minute < 60 && second < 60;
  if (!real || (month === 2 && day === 29 && !isLeap(year))) return Number.NaN;
  return ((daysSince1970(year, month, day) * 24 + hour) * 60 + minute) * 60_000 + second * 1000 + thousandths;
}

/** Days of the Gregorian calendar by arithmetic alone, ten times faster than `Date.UTC`: years count from March, leap days end them. */
function daysSince1970(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day;
  return 365 * marchYear + leapDays + dayOfYear - 719_469;
}

/** Two digits as a number, NaN where they are none. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function inRange(year: number): boolean {
  return year >= years.first && year <= years.last;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Why a wall time has no single instant: clocks skipped it (`gap`) or showed it twice (`overlap`). */
export type WallMark = 'gap' | 'overlap';
type PlacedWall = { readonly at: Instant; readonly mark: WallMark | undefined };

/**
 * The instant at which the clocks of a zone showed a wall time. Shown twice, the earlier instant; skipped, the instant
 * that it would have been had the clocks not been changed (so it reads later by the gap). Both are marked.
 */
export function wallToInstant(wall: WallTime, zone: ZoneName): PlacedWall {
  const before = offsetAt(toInstant(wall - dayLength), zone);
  const after = offsetAt(toInstant(wall + dayLength), zone);
  const early = toInstant(wall - before);
  if (before === after) return { at: early, mark: undefined };
  const late = toInstant(wall - after);
  const earlyHolds = offsetAt(early, zone) === before;
  const lateHolds = offsetAt(late, zone) === after;
  if (earlyHolds && lateHolds) return { at: toInstant(Math.min(early, late)), mark: 'overlap' };
  if (lateHolds) return { at: late, mark: undefined };
  return { at: early, mark: earlyHolds ? undefined : 'gap' };
}

/** What the clocks of a zone show at an instant. */
export function instantToWall(at: Instant, zone: ZoneName): number {
  return at + offsetAt(at, zone);
}
