import { formatCount } from '../text/wording.ts';
import type { HeatUnit } from './heat-unit.ts';

/** How deep a cell is shaded; 0 is nothing. */
export type HeatLevel = 0 | 1 | 2 | 3 | 4;

/** From how many messages on the levels 2, 3 and 4 begin: fixed, so that two customers can be compared. */
const steps = {
  day: [2, 4, 8],
  week: [3, 6, 12],
  month: [5, 15, 40],
  year: [30, 100, 300],
} as const satisfies Record<HeatUnit, readonly [number, number, number]>;

export function heatLevel(count: number, unit: HeatUnit): HeatLevel {
  const [two, three, four] = steps[unit];
  if (count >= four) return 4;
  if (count >= three) return 3;
  if (count >= two) return 2;
  return count > 0 ? 1 : 0;
}

/** What the levels stand for: `1`, `2–3`, `4–7`, `8 or more`. */
export function heatLegend(unit: HeatUnit): readonly { readonly level: HeatLevel; readonly words: string }[] {
  const [two, three, four] = steps[unit];
  return [
    { level: 1, words: range(1, two - 1) },
    { level: 2, words: range(two, three - 1) },
    { level: 3, words: range(three, four - 1) },
    { level: 4, words: `${formatCount(four)} or more` },
  ];
}

function range(from: number, to: number): string {
  return from === to ? formatCount(from) : `${formatCount(from)}–${formatCount(to)}`;
}
