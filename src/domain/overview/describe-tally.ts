import { countOf, formatCount } from '../text/wording.ts';
import { formatDayInWords, formatDayRange } from '../time/day.ts';
import type { Period } from './heat-unit.ts';
import type { Tally } from './heat-strip.ts';

/** `3 messages, 1 failed`; `none` of nothing. */
export function describeTally(tally: Tally | undefined): string {
  if (tally === undefined || tally.count === 0) return 'none';
  const failed = tally.failed === 0 ? '' : `, ${formatCount(tally.failed)} failed`;
  return countOf(tally.count, 'message') + failed;
}

/** `Wednesday 28 May 2025`, or a longer stretch as a range. */
export function describePeriod({ from, to }: Period): string {
  return from === to ? formatDayInWords(from) : formatDayRange(from, to);
}
