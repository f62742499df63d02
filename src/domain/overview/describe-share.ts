import { formatCount } from '../text/format-count.ts';
import type { DeliveredShare } from './to-channel-strip.ts';

/** Of fewer, a percentage says more than is known. */
const enough = 20;

/** `3 of 4`, and from twenty on `412 of 500 (82 %)`; never rounded to none or all; the blank before `%` does not break. `undefined` where there is nothing to share. */
export function describeShare({ delivered, of }: DeliveredShare): string | undefined {
  if (of === 0) return undefined;
  const words = `${formatCount(delivered)} of ${formatCount(of)}`;
  return of < enough ? words : `${words} (${percent(delivered, of)}\u00a0%)`;
}

function percent(part: number, whole: number): number {
  if (part === 0 || part === whole) return (part / whole) * 100;
  return Math.min(99, Math.max(1, Math.round((part / whole) * 100)));
}
