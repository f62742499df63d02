import { historyCaveats } from '../history/completeness.ts';
import { describeFailureRun, findFailureRuns } from '../history/failure-runs.ts';
import type { History } from '../history/history.ts';
import { countOf } from '../text/wording.ts';
import { formatDateAndClock } from '../time/clock.ts';
import { type DayNumber, dayNumberAt, formatDayRange } from '../time/day.ts';
import { type ZoneName, formatZone } from '../time/zone.ts';
import { type ChannelLine, toChannelStrip } from './channel-strip.ts';
import { describePressure, toContactPressure } from './contact-pressure.ts';
import { type HeatStrip, type HeatUnit, type Period, heatUnits, toHeatStrip } from './heat-strip.ts';
import { describeNps, toNps } from './nps.ts';

/** A whole history at a glance. Texts may hold names that the vendor gave its channels. */
type Overview = {
  /** What it covers, and in which zone its days and times are. */
  readonly scope: string;
  /** What may be missing from it, a sentence each; empty where nothing says so. */
  readonly doubts: readonly string[];
  readonly runs: readonly string[];
  readonly lines: readonly ChannelLine[];
  readonly nps: string | undefined;
  /** All days with contact (dates in doubt are counted aside), and those up to the day of fetching. */
  readonly strip: HeatStrip;
  readonly drawn: HeatStrip;
  /** Days without contact, newest first. */
  readonly gaps: readonly Period[];
  readonly pressure: readonly string[];
};

/** Sums up a history as it was fetched; days and times are of `zone`. Nothing is masked. */
export function toOverview(history: History, zone: ZoneName): Overview {
  const { communications, fetchedAt } = history;
  const strip = toHeatStrip(communications, zone);
  const today = dayNumberAt(fetchedAt, zone);
  const nps = toNps(communications);
  return {
    scope:
      `The whole history as fetched ${formatDateAndClock(fetchedAt, zone)}: ${countOf(communications.length, 'communication')}, ` +
      `whatever is filtered. Days and times are ${formatZone(zone, fetchedAt)}.`,
    doubts: historyCaveats(history),
    runs: findFailureRuns(history).map((run) => describeFailureRun(run, zone)),
    lines: toChannelStrip(history),
    nps: nps === undefined ? undefined : describeNps(nps),
    strip,
    drawn: { ...strip, days: strip.days.filter(({ day }) => day <= today) },
    gaps: findGaps(strip, today),
    pressure: describePressure(toContactPressure(communications, fetchedAt, zone), zone),
  };
}

/** Two weeks without any contact are worth a sentence; most customers hear something every week or two. */
export const shortestGap = 14;

/**
 * The stretches of at least two weeks between two days with contact in which there was none, newest first; both ends are
 * days without contact. Days after `until` are left aside: nobody knows yet what will have happened before them.
 */
export function findGaps({ days }: Pick<HeatStrip, 'days'>, until: DayNumber): readonly Period[] {
  const gaps: Period[] = [];
  for (const [index, { day }] of days.entries()) {
    const before = days[index - 1];
    if (before === undefined || day > until) continue;
    const gap = { from: before.day + 1, to: day - 1 };
    if (gap.to - gap.from + 1 >= shortestGap) gaps.push(gap);
  }
  return gaps.reverse();
}

/** `No contact: 3 March – 9 April 2025 (38 days)`. */
export function describeGap({ from, to }: Period): string {
  return `No contact: ${formatDayRange(from, to)} (${countOf(to - from + 1, 'day')})`;
}

/** Up to here (days) columns of this unit can be taken in by scrolling a little, in a narrow box too. */
const readable = { day: 42, week: 366, month: 3660, year: Infinity } as const satisfies Record<
  HeatUnit,
  number
>;
/** The oldest twentieth does not count: one date of 1970 would turn every strip into one of years. */
const ignored = 0.05;

/** The unit in which nearly all days with contact read best. */
export function bestHeatUnit({ days }: Pick<HeatStrip, 'days'>): HeatUnit {
  const first = days[Math.floor(days.length * ignored)]?.day ?? 0;
  const span = (days.at(-1)?.day ?? 0) - first + 1;
  return heatUnits.find((unit) => span <= readable[unit]) ?? 'year';
}
