import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import type { HeatUnit, Period } from './heat-unit.ts';

dayjs.extend(utc);

/** A run of neighbouring columns under one heading. */
export type HeatSection = { readonly label: string; readonly columns: number };

const dayLength = 86_400_000;
const forms = { day: 'MMMM YYYY', week: 'MMMM YYYY', month: 'YYYY', year: '' } as const satisfies Record<
  HeatUnit,
  string
>;
const labels = { day: 'D', week: 'D', month: 'MMM', year: 'YYYY' } as const satisfies Record<
  HeatUnit,
  string
>;

/** Months over days and weeks (a week belongs to the month of its Monday), years over months, nothing over years. */
export function toHeatSections(columns: readonly Period[], unit: HeatUnit): readonly HeatSection[] {
  const sections: { label: string; columns: number }[] = [];
  for (const { from } of columns) {
    const label = forms[unit] === '' ? '' : dayjs.utc(from * dayLength).format(forms[unit]);
    const last = sections.at(-1);
    if (last?.label === label) last.columns += 1;
    else sections.push({ label, columns: 1 });
  }
  return sections;
}

/** What stands over one column: `28`, the day of a week’s Monday, `May`, `2025`. */
export function heatColumnLabel({ from }: Period, unit: HeatUnit): string {
  return dayjs.utc(from * dayLength).format(labels[unit]);
}
