import { formatCount } from '../text/wording.ts';
import type { Tally } from './heat-strip.ts';

/** How deep a cell is shaded; 0 is nothing. */
export type HeatLevel = 0 | 1 | 2 | 3 | 4;

/** The counts that a depth stands for, both inclusive. */
type HeatStep = { readonly level: 1 | 2 | 3 | 4; readonly from: number; readonly to: number };

/** Depths by quartiles of one customer's own cells: the palest first, each beginning where the one before ends. */
export type HeatScale = readonly HeatStep[];

/**
 * The scale of these cells; empty ones (0) do not count. A count is as deep as the quarter that the middle of its equals stands
 * in, so that a deeper cell always holds more, and a customer with few messages uses the whole scale, too.
 */
export function toHeatScale(counts: readonly number[]): HeatScale {
  const sorted = counts.filter((count) => count > 0).sort((a, b) => a - b);
  const scale: { level: HeatStep['level']; from: number; to: number }[] = [];
  for (let start = 0; start < sorted.length;) {
    const count = sorted[start] ?? 0;
    let end = start + 1;
    while (sorted[end] === count) end += 1;
    const level = quarterOf((start + end) / 2 / sorted.length);
    const last = scale.at(-1);
    if (last !== undefined) last.to = last.level === level ? count : count - 1;
    if (last?.level !== level) scale.push({ level, from: last === undefined ? 1 : count, to: count });
    start = end;
  }
  return scale;
}

function quarterOf(share: number): HeatStep['level'] {
  if (share <= 0.25) return 1;
  if (share <= 0.5) return 2;
  return share <= 0.75 ? 3 : 4;
}

/** How deep a cell of so many messages is shaded. */
export function heatLevel(count: number, scale: HeatScale): HeatLevel {
  if (count < 1) return 0;
  return scale.findLast(({ from }) => count >= from)?.level ?? 0;
}

/** What the depths stand for: `1`, `2–3`, `4–7`, `8–97`. */
export function heatLegend(
  scale: HeatScale,
): readonly { readonly level: HeatLevel; readonly words: string }[] {
  return scale.map(({ level, from, to }) => ({
    level,
    words: from === to ? formatCount(from) : `${formatCount(from)}–${formatCount(to)}`,
  }));
}

/** Whether more of a cell failed, by share, than of all; counted exactly. */
export function failsMore(cell: Tally | undefined, all: Tally): boolean {
  return cell !== undefined && cell.failed * all.count > all.failed * cell.count;
}
