import { type HeatUnit, heatUnits } from './heat-unit.ts';
import type { HeatStrip } from './heat-strip.ts';

/** Up to here (days) columns of this unit can be taken in by scrolling a little, in a narrow box too. */
const readable = { day: 42, week: 366, month: 3660, year: Infinity } as const satisfies Record<
  HeatUnit,
  number
>;
/** The oldest twentieth does not count: one date of 1970 would turn every strip into one of years. */
const ignored = 0.05;

/** The unit in which nearly all days with contact read best. */
export function bestHeatUnit({ days }: Pick<HeatStrip, 'days'>): HeatUnit {
  const first = days[Math.floor(days.length * ignored)]?.day ?? 0;
  const span = (days.at(-1)?.day ?? 0) - first + 1;
  return heatUnits.find((unit) => span <= readable[unit]) ?? 'year';
}
