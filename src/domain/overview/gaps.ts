import { countOf } from '../text/wording.ts';
import { type DayNumber, formatDayRange } from '../time/day.ts';
import type { HeatStrip } from './heat-strip.ts';
import type { Period } from './heat-unit.ts';

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
