import { dayNumberAt } from '../time/day.ts';
import { historyCaveats } from '../history/completeness.ts';
import { describeFailureRun, findFailureRuns } from '../history/failure-runs.ts';
import { countOf } from '../text/wording.ts';
import { formatDateAndClock } from '../time/clock.ts';
import { type ZoneName, formatZone } from '../time/zone.ts';
import type { History } from '../history/history.ts';
import { describeNps } from './describe-nps.ts';
import { type ChannelLine, toChannelStrip } from './channel-strip.ts';
import { describePressure, toContactPressure } from './contact-pressure.ts';
import { findGaps } from './gaps.ts';
import { type HeatStrip, toHeatStrip } from './heat-strip.ts';
import type { Period } from './heat-unit.ts';
import { toNps } from './to-nps.ts';

/** A whole history at a glance. Texts may hold names that the vendor gave its channels. */
export type Overview = {
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
