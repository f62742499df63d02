import { type Instant, dayLength } from './instant.ts';

declare const kind: unique symbol;

/**
 * An IANA time zone that this runtime knows, under its one name (`Asia/Kolkata`, `UTC`): two names are the same zone only where
 * they are equal.
 */
export type ZoneName = string & { readonly [kind]: 'ZoneName' };

/** Names only, never offsets (`+05:30`), which `Intl` would take too. */
const form = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;

/**
 * Names that V8 and JavaScriptCore keep from before the IANA renamed the zone (as of ICU 78), and today's: those of IANA's
 * `zone.tab` that ICU takes for another name.
 */
const renamed = new Map([
  ['Africa/Asmera', 'Africa/Asmara'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Catamarca', 'America/Argentina/Catamarca'],
  ['America/Coral_Harbour', 'America/Atikokan'],
  ['America/Cordoba', 'America/Argentina/Cordoba'],
  ['America/Godthab', 'America/Nuuk'],
  ['America/Indianapolis', 'America/Indiana/Indianapolis'],
  ['America/Jujuy', 'America/Argentina/Jujuy'],
  ['America/Louisville', 'America/Kentucky/Louisville'],
  ['America/Mendoza', 'America/Argentina/Mendoza'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['Pacific/Ponape', 'Pacific/Pohnpei'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
]);
const universal = /^(?:Etc\/)?(?:UTC|UCT|GMT|Greenwich|Universal|Zulu|GMT[+-]?0)$/;

/**
 * The zone of a name in any spelling (`asia/kolkata`, `Asia/Calcutta`, `Etc/UTC`) under its one name: today's IANA name, `UTC` for
 * all that never differ from it. `undefined` where this runtime knows none. Asks `Intl` itself: `supportedValuesOf` leaves out
 * `UTC` and half of the aliases.
 */
export function toZoneName(text: string): ZoneName | undefined {
  const known = form.test(text) ? resolve(text) : undefined;
  return known === undefined ? undefined : oneName(known);
}

/** All zones that this runtime lists, each once, in the order of their names. */
export function allZoneNames(): readonly ZoneName[] {
  return [...new Set(Intl.supportedValuesOf('timeZone').map(oneName))].sort();
}

const names = new Map<string, ZoneName>();

/** @param known a name as the runtime itself writes it */
function oneName(known: string): ZoneName {
  const before = names.get(known);
  if (before !== undefined) return before;
  const name = universal.test(known) ? 'UTC' : (renamed.get(known) ?? known);
  // An old runtime may not know a young name yet.
  const used = name === known || resolve(name) !== undefined ? name : known;
  if (!isOneName(used)) throw new RangeError(`not a time zone: ${used}`);
  names.set(known, used);
  return used;
}

function resolve(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** What is handed to it comes from the runtime or from the table. */
function isOneName(name: string): name is ZoneName {
  return form.test(name);
}

/** `offset` (ms, east of UTC positive) holds from `from` (ms, an instant) on. */
type Segment = { readonly from: number; readonly offset: number };
type Bucket = readonly [Segment, ...Segment[]];

/** About 397 days: an instant finds its bucket without a calendar. */
const bucketLength = 2 ** 35;
/** No zone is known to have changed its offset twice within a week since 1970. */
const step = 7 * dayLength;

const zones = new Map<ZoneName, Map<number, Bucket>>();

/**
 * How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. `Intl` is asked once for each stretch of
 * about a year, where it is searched for the changes of offset; every further question is a look-up.
 */
export function offsetAt(at: Instant, zone: ZoneName): number {
  const bucket = bucketAt(Math.floor(at / bucketLength), zone);
  let offset = bucket[0].offset;
  for (let i = 1; i < bucket.length; i += 1) {
    const segment = bucket[i];
    if (segment !== undefined && segment.from <= at) offset = segment.offset;
  }
  return offset;
}

function bucketAt(number: number, zone: ZoneName): Bucket {
  const buckets = zones.get(zone) ?? new Map<number, Bucket>();
  const known = buckets.get(number);
  if (known !== undefined) return known;
  const bucket = findSegments(number * bucketLength, zone);
  zones.set(zone, buckets.set(number, bucket));
  return bucket;
}

function findSegments(start: number, zone: ZoneName): Bucket {
  const ask = offsetAsker(zone);
  const bucket: [Segment, ...Segment[]] = [{ from: start, offset: ask(start) }];
  let before = bucket[0];
  for (let at = start + step; at < start + bucketLength + step; at += step) {
    const offset = ask(at);
    if (offset === before.offset) continue;
    before = { from: changeBetween(at - step, at, ask), offset };
    bucket.push(before);
  }
  return bucket;
}

/** The first whole second in (`low`, `high`] at which the offset of `high` holds. */
function changeBetween(low: number, high: number, ask: (ms: number) => number): number {
  const after = ask(high);
  let [from, to] = [Math.floor(low / 1000), Math.floor(high / 1000)];
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (ask(middle * 1000) === after) to = middle;
    else from = middle;
  }
  return to * 1000;
}

function offsetAsker(zone: ZoneName): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (ms) => {
    const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, value]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
    const wall = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    );
    return wall - Math.floor(ms / 1000) * 1000;
  };
}

/** `+05:30` of an offset in milliseconds; short: `+5:30`, `+0`, `−4`. */
export function formatOffset(offset: number, padded = false): string {
  const minutes = Math.abs(Math.trunc(offset / 60_000));
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (padded) return `${offset < 0 ? '-' : '+'}${pad(hours)}:${pad(rest)}`;
  return `${offset < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${pad(rest)}`}`;
}

/** `Kolkata +5:30`: the zone's own city and its offset at an instant. */
export function formatZone(zone: ZoneName, at: Instant): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return zone === 'UTC' ? 'UTC' : `${city} ${formatOffset(offsetAt(at, zone))}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
