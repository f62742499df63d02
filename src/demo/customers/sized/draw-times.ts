import type { Random } from '../../model/mulberry32.ts';
import { toSeconds } from '../../model/wall-time.ts';

const day = 86_400;
const lastDay = toSeconds('2025-06-30 00:00:00') / day;

/** No message at all from the first of these days up to, not including, the second. */
export const silence = { from: '2023-09-04 00:00:00', to: '2023-12-18 00:00:00' } as const;

const silentFrom = toSeconds(silence.from) / day;
const silentTo = toSeconds(silence.to) / day;

/** So many sending times, in seconds of the wall clock, oldest first: by day mostly, over `days` days up to 30 June 2025. */
export function drawTimes(random: Random, count: number, days: number): readonly number[] {
  const firstDay = lastDay - days + 1;
  const silent = Math.max(0, silentTo - Math.max(silentFrom, firstDay));
  const times = Array.from({ length: count }, () => {
    const drawn = firstDay + Math.floor(random() * (days - silent));
    const onDay = silent > 0 && drawn >= silentFrom ? drawn + silent : drawn;
    return onDay * day + drawSecondOfDay(random);
  });
  return times.toSorted((a, b) => a - b);
}

/** Nine in ten between 8:00 and 21:00, the others at any time. */
function drawSecondOfDay(random: Random): number {
  return random() < 0.9 ? Math.floor((8 + random() * 13) * 3600) : Math.floor(random() * day);
}
