import { countOf } from '../text/format-count.ts';
import { formatDayRange } from '../time/format-day-range.ts';
import type { Period } from './heat-unit.ts';

/** `No contact: 3 March – 9 April 2025 (38 days)`. */
export function describeGap({ from, to }: Period): string {
  return `No contact: ${formatDayRange(from, to)} (${countOf(to - from + 1, 'day')})`;
}
