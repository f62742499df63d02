import { type Instant, toInstant, toWallTime, type WallTime } from './instant.ts';
import { parseCommonForm, parseWallTime } from './parse-wall-time.ts';
import { wallToInstant, type WallMark } from './wall-to-instant.ts';
import type { ZoneName } from './zone-name.ts';

/** A vendor time text and what it says. `at` is undefined where it says nothing certain; `repair` is then a plausible guess, for details only. */
export type Moment = {
  readonly text: string;
  readonly at: Instant | undefined;
  readonly mark: WallMark | 'epoch' | undefined;
  readonly repair: Instant | undefined;
};

/** Zone abbreviations that other pages of the vendor write (`2016-08-05 22:00::IST`), in minutes east of UTC. */
const abbreviations = new Map([
  ['IST', 330],
  ['UTC', 0],
  ['GMT', 0],
]);
const minute = 60_000;
const day = 86_400_000;
const firstEpoch = Date.UTC(2000, 0, 1);

/**
 * Places a vendor time: a wall time in the source zone, or an instant where the text says its own offset (`+0530`, `::IST`)
 * or is an epoch number between 2000 and one day after `latest` (the time of fetching). A literal `Z` is the source
 * zone's wall time too (CAPILLARY.md "Time zones"). Never a guess: `31-02-2025` has no instant.
 */
export function readMoment(text: string, zone: ZoneName, latest: Instant): Moment {
  const wall = parseWallTime(text.endsWith('Z') ? text.slice(0, -1) : text);
  if (wall !== undefined) {
    const { at, mark } = wallToInstant(wall, zone);
    return { text, at, mark, repair: undefined };
  }
  const at = readWithOffset(text);
  if (at !== undefined) return { text, at, mark: undefined, repair: undefined };
  const epoch = readEpoch(text, latest);
  if (epoch !== undefined) return { text, at: epoch, mark: 'epoch', repair: undefined };
  return { text, at: undefined, mark: undefined, repair: repairOf(text, latest) };
}

/** `readMoment(…).at` for lists of many thousands: nothing is allocated for the common forms. */
export function instantOf(text: string, zone: ZoneName, latest: Instant): Instant | undefined {
  const quick = parseCommonForm(text);
  return Number.isNaN(quick) ? readMoment(text, zone, latest).at : wallToInstant(toWallTime(quick), zone).at;
}

function readWithOffset(text: string): Instant | undefined {
  const numeric = /^(.+T.+)([+-])(\d\d):?(\d\d)$/.exec(text);
  if (numeric !== null) {
    const [, clock = '', sign, hours, minutes] = numeric;
    const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
    return offset > 14 * 60 || offset < -12 * 60 ? undefined : shift(parseWallTime(clock), offset);
  }
  const named = /^(\d{4}-\d\d-\d\d \d\d:\d\d)::([A-Z]{3})$/.exec(text);
  const offset = abbreviations.get(named?.[2] ?? '');
  return offset === undefined ? undefined : shift(parseWallTime(`${named?.[1]}:00`), offset);
}

function shift(wall: WallTime | undefined, offsetMinutes: number): Instant | undefined {
  return wall === undefined ? undefined : toInstant(wall - offsetMinutes * minute);
}

function readEpoch(text: string, latest: Instant): Instant | undefined {
  if (!/^\d{10}$|^\d{13}$/.test(text)) return undefined;
  const ms = text.length === 10 ? Number(text) * 1000 : Number(text);
  return plausible(ms, latest);
}

/** Epoch milliseconds that were read as seconds give a five-digit year (`45837-06-15 02:56:40`): divided again, a likely time. */
function repairOf(text: string, latest: Instant): Instant | undefined {
  const parts = /^(\d{5})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(text);
  if (parts === null) return undefined;
  const [year = 0, month = 0, date = 0, hour = 0, min = 0, second = 0] = parts.slice(1).map(Number);
  return plausible(Math.round(Date.UTC(year, month - 1, date, hour, min, second) / 1000), latest);
}

/** The instant, where it lies between 2000 and one day after `latest` (the time of fetching); outside, it is in doubt. */
export function plausible(ms: number, latest: Instant): Instant | undefined {
  return ms >= firstEpoch && ms <= latest + day ? toInstant(ms) : undefined;
}
