import { describePeriod } from './describe-tally.ts';
import type { HeatUnit } from './heat-unit.ts';
import { type HeatColumn, toHeatColumns } from './to-heat-columns.ts';
import { type HeatSection, heatColumnLabel, toHeatSections } from './to-heat-sections.ts';
import type { HeatStrip } from './heat-strip.ts';

/** A column with its heading and its whole name. */
type NamedColumn = HeatColumn & { readonly label: string; readonly words: string };

/** A heat strip as it is drawn; `channels` are its rows, `more` those that are left out. */
export type HeatView = {
  readonly unit: HeatUnit;
  readonly channels: readonly string[];
  readonly columns: readonly NamedColumn[];
  readonly sections: readonly HeatSection[];
  readonly more: number;
  /** Columns before the first one are left out. */
  readonly cut: boolean;
};

/** More would make the page slow to draw. */
export const mostCells = 2500;
/** The vendor documents 17 channels; a list of hundreds is no picture. */
export const mostRows = 40;

/**
 * Never more than `mostCells` cells, nor than `mostColumns` columns: the first channels in the order of the tabs, the newest
 * columns.
 */
export function toHeatView(strip: HeatStrip, unit: HeatUnit, mostColumns = Infinity): HeatView {
  const channels = strip.channels.slice(0, mostRows);
  const room = Math.floor(mostCells / Math.max(1, channels.length));
  const columns = toHeatColumns(strip, unit, Math.min(room, mostColumns));
  const [first, firstDay] = [columns[0], strip.days[0]];
  return {
    unit,
    channels,
    columns: columns.map(({ from, to, cells }) => ({
      from,
      to,
      cells,
      label: heatColumnLabel({ from, to }, unit),
      words: describePeriod({ from, to }),
    })),
    sections: toHeatSections(columns, unit),
    more: strip.channels.length - channels.length,
    cut: first !== undefined && firstDay !== undefined && firstDay.day < first.from,
  };
}
