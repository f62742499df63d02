import type { HeatStrip } from './to-heat-strip.ts';
import { type HeatUnit, heatUnits } from './heat-unit.ts';

/** More cells would make the page slow to draw. */
export const mostCells = 2500;

const shortest = { day: 1, week: 7, month: 28, year: 365 } as const satisfies Record<HeatUnit, number>;
/** Up to here (days of the whole span) columns of this unit can be taken in at a glance, in a narrow box too. */
const readable = { day: 42, week: 366, month: 3660, year: Infinity } as const satisfies Record<
  HeatUnit,
  number
>;

/** The units in which the whole span fits, finest first (years always do, cut at the far end), and the one that reads best. */
export function fittingHeatUnits({ channels, days }: HeatStrip): {
  readonly units: readonly HeatUnit[];
  readonly best: HeatUnit;
} {
  const span = (days.at(-1)?.day ?? 0) - (days[0]?.day ?? 0) + 1;
  const fits = (unit: HeatUnit): boolean =>
    // one more at either end may be begun
    (Math.ceil(span / shortest[unit]) + 1) * Math.max(1, channels.length) <= mostCells;
  const units = heatUnits.filter((unit) => unit === 'year' || fits(unit));
  return { units, best: units.find((unit) => span <= readable[unit]) ?? 'year' };
}
