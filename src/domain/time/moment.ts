import { offsetOf, utcOf } from '../../contract/iso-instant.ts';
import { lowerFirst } from '../text/wording.ts';
import { type Instant, toInstant, dayLength } from './instant.ts';
import {
  type WallMark,
  type WallTime,
  parseCommonForm,
  parseWallTime,
  toWallTime,
  wallToInstant,
} from './wall-time.ts';
import type { ZoneName } from './zone.ts';

/** A vendor time text and what it says. */
export type Moment = {
  readonly text: string;
  /** `undefined` where it says nothing certain. */
  readonly at: Instant | undefined;
  readonly mark: WallMark | 'epoch' | undefined;
  /** In plain words, what makes it doubtful; `undefined` where nothing does. */
  readonly doubt: string | undefined;
  /** Where it cannot be right and an error of units explains it: what it was then. A guess, to be shown as one. */
  readonly repair: Repair | undefined;
};

/** `reason` is what must have happened, to stand behind the time: `if milliseconds were read as seconds`. */
type Repair = { readonly at: Instant; readonly reason: string };

/**
 * Zone abbreviations that other pages of the vendor write (`2016-08-05 22:00::IST`), in minutes east of UTC
 * (../../contract/capillary/CAPILLARY.md, "Times").
 */
const abbreviations = new Map([
  ['IST', 330],
  ['UTC', 0],
  ['GMT', 0],
]);
const minute = 60_000;
const firstEpoch = Date.UTC(2000, 0, 1);

/**
 * Places a vendor time: a wall time in the source zone, or an instant where the text says its own offset (`+0530`, `::IST`) or is
 * an epoch number between 2000 and one day after `latest` (the time of fetching). A literal `Z` is the source zone's wall time too
 * (../../contract/capillary/CAPILLARY.md, "Times"). Never a guess: `31-02-2025` has no instant, nor has what names an offset that
 * no clock has.
 */
export function readMoment(text: string, zone: ZoneName, latest: Instant): Moment {
  const placed = place(text, zone, latest);
  const { at } = placed;
  const repair =
    at === undefined
      ? (repairYear(text, zone, latest) ?? repairEpoch(text, latest))
      : repairEarly(text, at, latest);
  return { text, ...placed, doubt: doubtOf(text, placed, latest), repair };
}

type Placed = Pick<Moment, 'at' | 'mark'>;

function place(text: string, zone: ZoneName, latest: Instant): Placed {
  const wall = parseWallTime(text.endsWith('Z') ? text.slice(0, -1) : text);
  if (wall !== undefined) return wallToInstant(wall, zone);
  const at = readWithOffset(text);
  if (at !== undefined) return { at, mark: undefined };
  const epoch = readEpoch(text, latest);
  return { at: epoch, mark: epoch === undefined ? undefined : 'epoch' };
}

/** `readMoment(…).at` for lists of many thousands: nothing is allocated for the common forms. */
export function instantOf(text: string, zone: ZoneName, latest: Instant): Instant | undefined {
  const quick = parseCommonForm(text);
  return Number.isNaN(quick) ? place(text, zone, latest).at : wallToInstant(toWallTime(quick), zone).at;
}

/** The instant, where it lies between 2000 and one day after `latest` (the time of fetching); outside, it is in doubt. */
export function plausible(ms: number, latest: Instant): Instant | undefined {
  return ms >= firstEpoch && ms <= latest + dayLength ? toInstant(ms) : undefined;
}

function readWithOffset(text: string): Instant | undefined {
  const numeric = /^(.+T.+)([+-])(\d\d):?(\d\d)$/.exec(text);
  if (numeric !== null) {
    const [, clock = '', sign = '', hours, minutes] = numeric;
    return shift(parseWallTime(clock), offsetOf(sign, Number(hours), Number(minutes)));
  }
  const named = /^(\d{4}-\d\d-\d\d \d\d:\d\d)::([A-Z]{3})$/.exec(text);
  return named === null
    ? undefined
    : shift(parseWallTime(`${named[1]}:00`), abbreviations.get(named[2] ?? ''));
}

function shift(wall: WallTime | undefined, offsetMinutes: number | undefined): Instant | undefined {
  return wall === undefined || offsetMinutes === undefined
    ? undefined
    : toInstant(wall - offsetMinutes * minute);
}

function readEpoch(text: string, latest: Instant): Instant | undefined {
  if (!/^\d{10}$|^\d{13}$/.test(text)) return undefined;
  const ms = text.length === 10 ? Number(text) * 1000 : Number(text);
  return plausible(ms, latest);
}

function doubtOf(text: string, { at, mark }: Placed, latest: Instant): string | undefined {
  if (at === undefined) return `${yearOf(text) < 2000 ? 'Before 2000' : 'Not a date'}: ${text}`;
  const doubts: string[] = [];
  if (mark === 'gap') doubts.push('Clocks skipped this time; shown as if they had not');
  if (mark === 'overlap') doubts.push('Clocks showed this time twice; the earlier one is shown');
  if (at < firstEpoch) doubts.push('Before 2000');
  if (at > latest) doubts.push('Dated after it was fetched');
  return joinDoubts(doubts);
}

/** Doubts of one time as one sentence without its full stop; `undefined` where there are none. */
export function joinDoubts(doubts: readonly string[]): string | undefined {
  const [first, ...others] = doubts;
  if (first === undefined) return undefined;
  return [first, ...others.map(lowerFirst)].join('; ');
}

/** The year of a real day that is too early to be placed; infinite for all that is none. */
function yearOf(text: string): number {
  return readAnyYear(text)?.year ?? Number.POSITIVE_INFINITY;
}

/** Epoch milliseconds that were read as seconds give a five-digit year (`45837-06-15 02:56:40`): divided again, a likely time. */
function repairYear(text: string, zone: ZoneName, latest: Instant): Repair | undefined {
  const read = readAnyYear(text);
  if (read === undefined || read.year <= 9999) return undefined;
  const shown = read.offset === undefined ? wallToInstant(read.wall, zone).at : shift(read.wall, read.offset);
  return toRepair((shown ?? Number.NaN) / 1000, latest, 'if milliseconds were read as seconds');
}

/** Epoch seconds that were read as milliseconds fall into January 1970. What the text does not show, to the second, is lost. */
function repairEarly(text: string, at: Instant, latest: Instant): Repair | undefined {
  if (at <= 0 || at >= firstEpoch) return undefined;
  const lost = text.includes('.') ? '' : ' (give or take 17 min)';
  return toRepair(at * 1000, latest, `if seconds were read as milliseconds${lost}`);
}

function repairEpoch(text: string, latest: Instant): Repair | undefined {
  if (/^\d{16}$/.test(text)) return toRepair(Number(text) / 1e3, latest, 'if it counts microseconds');
  return /^\d{19}$/.test(text) ? toRepair(Number(text) / 1e6, latest, 'if it counts nanoseconds') : undefined;
}

function toRepair(ms: number, latest: Instant, reason: string): Repair | undefined {
  const at = plausible(Math.floor(ms), latest);
  return at === undefined ? undefined : { at, reason };
}

const yearFirst =
  /^\+?(?<year>\d{4,6})-(?<month>\d\d?)-(?<date>\d\d?)[ T](?<clock>\d\d:\d\d:\d\d)(?:\.\d{1,3})?(?:Z|(?<sign>[+-])(?<hours>\d\d):?(?<minutes>\d\d))?$/;
const dayFirst = /^(?<date>\d\d)-(?<month>\d\d)-(?<year>\d{4,6}) (?<clock>\d\d:\d\d:\d\d)$/;

type AnyYear = {
  readonly year: number;
  readonly wall: WallTime;
  /** In minutes, where the text names one. */
  readonly offset: number | undefined;
};

/** A real day of any year, up to those of six digits, in the vendor's forms: what must not be placed, but may be explained. */
function readAnyYear(text: string): AnyYear | undefined {
  const groups = (yearFirst.exec(text) ?? dayFirst.exec(text))?.groups;
  if (groups === undefined) return undefined;
  const [hour = 0, min = 0, second = 0] = (groups['clock'] ?? '').split(':').map(Number);
  const year = Number(groups['year']);
  const wall = utcOf([year, Number(groups['month']), Number(groups['date']), hour, min, second]);
  const sign = groups['sign'];
  const offset =
    sign === undefined ? undefined : offsetOf(sign, Number(groups['hours']), Number(groups['minutes']));
  if (wall === undefined || (sign !== undefined && offset === undefined)) return undefined;
  return { year, wall: toWallTime(wall), offset };
}
