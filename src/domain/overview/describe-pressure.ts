import { countOf, formatCount } from '../text/format-count.ts';
import { formatDayRange } from '../time/format-day-range.ts';
import { formatGap } from '../time/format-gap.ts';
import { formatDateAndClock } from '../time/format-time.ts';
import type { ZoneName } from '../time/zone-name.ts';
import type { ContactPressure } from './to-contact-pressure.ts';

/** Contact pressure in sentences, the counts first; times and weeks are of `zone`, which the reader must have in sight. */
export function describePressure(pressure: ContactPressure, zone: ZoneName): readonly [string, ...string[]] {
  const { lastDay, last7Days, last30Days, longestSilence, currentSilence, busiestWeek } = pressure;
  const sentences: [string, ...string[]] = [
    `Last 24 hours ${formatCount(lastDay)} · 7 days ${formatCount(last7Days)} · 30 days ${formatCount(last30Days)}`,
  ];
  if (currentSilence !== undefined) {
    sentences.push(
      `Last message: ${formatDateAndClock(currentSilence.from, zone)}, ${formatGap(currentSilence.ms)} before fetching.`,
    );
  }
  if (longestSilence !== undefined) {
    const { from, to, ms } = longestSilence;
    sentences.push(
      `Longest silence: ${formatGap(ms)}, ${formatDateAndClock(from, zone)} – ${formatDateAndClock(to, zone)}.`,
    );
  }
  if (busiestWeek !== undefined) {
    const { monday, count } = busiestWeek;
    sentences.push(`Busiest week: ${formatDayRange(monday, monday + 6)}, ${countOf(count, 'message')}.`);
  }
  return [...sentences, ...describeAside(pressure)];
}

function describeAside({ future, undated }: ContactPressure): readonly string[] {
  const parts: string[] = [];
  if (future > 0) parts.push(`${formatCount(future)} dated after the fetching`);
  if (undated > 0) parts.push(`${formatCount(undated)} without a date`);
  return parts.length === 0 ? [] : [`Not counted here: ${parts.join(', ')}.`];
}
