import { foldStatus, statusFamilies } from '../channels/status.ts';
import type { Communication } from '../history/communication.ts';
import { dayFinder } from '../time/day-finder.ts';
import type { DayNumber } from '../time/day.ts';
import type { ZoneName } from '../time/zone.ts';

/**
 * What filters and counts ask of communications, as numbers side by side: made once for a list, so that a choice among 100,000 is
 * one pass over typed arrays. A code is the number of a value in `values`, from 1; 0 is none.
 */
export type Columns = {
  readonly length: number;
  /** Slugs of `statusFamilies`. */
  readonly family: Column<string>;
  /** Raw statuses, folded. */
  readonly status: Column<string>;
  /** Campaign ids; `none` is what no campaign sent. */
  readonly campaign: Column<string>;
  readonly direction: Column<'in' | 'out'>;
  /** Which channels list it, as combinations: hardly any two messages differ in them. */
  readonly channels: Column<readonly string[]>;
};

export type Column<Value> = { readonly codes: Uint32Array; readonly values: readonly Value[] };

const made = new WeakMap<readonly Communication[], Columns>();

/** The columns of a list; the same ones for the same list. */
export function columnsOf(communications: readonly Communication[]): Columns {
  const known = made.get(communications);
  if (known !== undefined) return known;
  const columns = makeColumns(communications);
  made.set(communications, columns);
  return columns;
}

function makeColumns(communications: readonly Communication[]): Columns {
  const { length } = communications;
  const family = columnWriter<string>(length, statusFamilies);
  const status = columnWriter<string>(length);
  const campaign = columnWriter<string>(length);
  const direction = columnWriter<'in' | 'out'>(length, ['out', 'in']);
  const channels = columnWriter<readonly string[]>(length);
  const folded = new Map<string, string>();
  for (let at = 0; at < length; at += 1) {
    const communication = communications[at];
    if (communication === undefined) continue;
    const { item } = communication;
    const raw = item.status;
    if (communication.status !== undefined) family.write(at, communication.status.family);
    if (raw !== undefined) {
      let spelling = folded.get(raw);
      if (spelling === undefined) folded.set(raw, (spelling = foldStatus(raw)));
      status.write(at, spelling);
    }
    if (item.campaign !== undefined) campaign.write(at, item.campaign === '-1' ? 'none' : item.campaign);
    if (communication.direction !== undefined) direction.write(at, communication.direction);
    channels.write(at, communication.channels, keyOf(communication.channels));
  }
  return {
    length,
    family: family.column,
    status: status.column,
    campaign: campaign.column,
    direction: direction.column,
    channels: channels.column,
  };
}

/** No two combinations have one key; a name may hold any character. */
function keyOf(channels: readonly string[]): string {
  return channels.length === 1 ? `1 ${channels[0] ?? ''}` : JSON.stringify(channels);
}

type ColumnWriter<Value> = {
  readonly column: Column<Value>;
  readonly write: (at: number, value: Value, key?: string) => void;
};

/** A column that is filled value by value, each distinct one numbered as it first comes, after `first`. */
function columnWriter<Value>(length: number, first: readonly Value[] = []): ColumnWriter<Value> {
  const codes = new Uint32Array(length);
  const values = [...first];
  const known = new Map<unknown, number>(values.map((value, index) => [value, index + 1]));
  return {
    column: { codes, values },
    write: (at, value, key) => {
      let code = known.get(key ?? value);
      if (code === undefined) {
        values.push(value);
        code = values.length;
        known.set(key ?? value, code);
      }
      codes[at] = code;
    },
  };
}

/** No day: a message without a date. */
export const noDay = -(2 ** 31);

const daysByList = new WeakMap<
  readonly Communication[],
  { readonly zone: ZoneName; readonly days: Int32Array }
>();

/** The day of each communication on the clocks of a zone, `noDay` where it has no date; remembered for the zone asked last. */
export function daysOf(communications: readonly Communication[], zone: ZoneName): Int32Array {
  const known = daysByList.get(communications);
  if (known?.zone === zone) return known.days;
  const findDay = dayFinder(zone);
  const days = new Int32Array(communications.length);
  for (let at = 0; at < days.length; at += 1) {
    const sentAt = communications[at]?.sentAt;
    days[at] = sentAt === undefined ? noDay : findDay(sentAt);
  }
  daysByList.set(communications, { zone, days });
  return days;
}

/** A day of `daysOf` as others write it. */
export function toDay(day: number | undefined): DayNumber | undefined {
  return day === undefined || day === noDay ? undefined : day;
}

/** For each code of a column whether its value passes, for 0 whether none does. */
export function passing<Value>(
  { values }: Column<Value>,
  test: (value: Value) => boolean,
): Uint8Array<ArrayBuffer> {
  const passes = new Uint8Array(values.length + 1);
  for (const [index, value] of values.entries()) passes[index + 1] = test(value) ? 1 : 0;
  return passes;
}
