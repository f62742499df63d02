import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import { compareChannels } from '../channels/channel.ts';
import { type Communication, isToCustomer, outcomeOf } from '../history/communication.ts';
import { dayFinder } from '../time/day-finder.ts';
import type { DayNumber } from '../time/day.ts';
import { dayLength } from '../time/instant.ts';
import type { ZoneName } from '../time/zone.ts';
import type { Counter } from './channel-strip.ts';

dayjs.extend(utc);

/** How much time a column stands for. Weeks begin on Monday. */
export const heatUnits = ['day', 'week', 'month', 'year'] as const;
export type HeatUnit = (typeof heatUnits)[number];

/** Both ends inclusive. */
export type Period = { readonly from: DayNumber; readonly to: DayNumber };

/** How many messages there were, and how many of those to the customer failed. */
export type Tally = { readonly count: number; readonly failed: number };

/** One day of the display zone; a message in several channels counts in the first of them alone, so that the channels sum to `all`. */
export type HeatDay = {
  readonly day: DayNumber;
  readonly all: Tally;
  readonly channels: ReadonlyMap<string, Tally>;
};

/** When there was contact by which channel: only days that had any, the oldest first. */
export type HeatStrip = {
  /** In the order of the tabs. */
  readonly channels: readonly string[];
  readonly days: readonly HeatDay[];
  /** Communications of no known day: with a date in doubt, or without one. */
  readonly doubtful: number;
  readonly undated: number;
};

/** Counts the communications with a believable date, to and from the customer, by the days of `zone` and by channel. */
export function heatCounter(zone: ZoneName): Counter<HeatStrip> {
  const days = new Map<DayNumber, CountingDay>();
  const channels = new Set<string>();
  const findDay = dayFinder(zone);
  let [doubtful, undated] = [0, 0];
  return {
    add: (communication) => {
      const { plausibleAt, sentAt } = communication;
      if (plausibleAt !== undefined) addTo(dayOf(days, findDay(plausibleAt)), communication, channels);
      else if (sentAt === undefined) undated += 1;
      else doubtful += 1;
    },
    result: () => ({
      channels: [...channels].sort(compareChannels),
      days: [...days.values()].sort((a, b) => a.day - b.day),
      doubtful,
      undated,
    }),
  };
}

type Counting = { count: number; failed: number };
type CountingDay = {
  readonly day: DayNumber;
  readonly all: Counting;
  readonly channels: Map<string, Counting>;
};

function dayOf(days: Map<DayNumber, CountingDay>, day: DayNumber): CountingDay {
  const known = days.get(day);
  if (known !== undefined) return known;
  const made = { day, all: { count: 0, failed: 0 }, channels: new Map<string, Counting>() };
  days.set(day, made);
  return made;
}

function addTo(day: CountingDay, communication: Communication, channels: Set<string>): void {
  const failed = outcomeOf(communication) === 'failed' && isToCustomer(communication) ? 1 : 0;
  count(day.all, failed);
  const [channel] = communication.channels;
  let tally = day.channels.get(channel);
  if (tally === undefined) {
    channels.add(channel);
    day.channels.set(channel, (tally = { count: 0, failed: 0 }));
  }
  count(tally, failed);
}

function count(tally: Counting, failed: 0 | 1): void {
  tally.count += 1;
  tally.failed += failed;
}

const periods = {
  day: (day) => ({ from: day, to: day }),
  week: (day) => ({ from: mondayOf(day), to: mondayOf(day) + 6 }),
  month: (day) => calendarPeriod(day, 'month'),
  year: (day) => calendarPeriod(day, 'year'),
} as const satisfies Record<HeatUnit, (day: DayNumber) => Period>;

/** The column that a day falls into. */
export function periodOf(day: DayNumber, unit: HeatUnit): Period {
  return periods[unit](day);
}

function calendarPeriod(day: DayNumber, unit: 'month' | 'year'): Period {
  const start = dayjs.utc(day * dayLength).startOf(unit);
  return { from: start.valueOf() / dayLength, to: start.add(1, unit).valueOf() / dayLength - 1 };
}

/** The Monday of a day's ISO week. */
export function mondayOf(day: DayNumber): DayNumber {
  // day 0 was a Thursday
  const sinceMonday = (((day + 3) % 7) + 7) % 7;
  return day - sinceMonday;
}
