import { describe, expect, it } from 'vitest';
import { parseDay } from '../time/day.ts';
import { type HeatUnit, type Period, periodOf } from './heat-unit.ts';
import { heatColumnLabel, toHeatSections } from './to-heat-sections.ts';

function periods(unit: HeatUnit, ...days: readonly string[]): readonly Period[] {
  return days.map((day) => periodOf(parseDay(day) ?? 0, unit));
}

describe('toHeatSections', () => {
  it.each([
    ['day', ['2025-05-30', '2025-05-31', '2025-06-01'], { 'May 2025': 2, 'June 2025': 1 }],
    ['week', ['2025-05-30', '2025-06-01', '2025-06-02'], { 'May 2025': 2, 'June 2025': 1 }],
    ['month', ['2024-12-01', '2025-01-01', '2025-02-01'], { '2024': 1, '2025': 2 }],
    ['year', ['2024-12-01', '2025-01-01'], { '': 2 }],
  ] as const)('puts columns of a %s under their headings', (unit, days, expected) => {
    const sections = toHeatSections(periods(unit, ...days), unit);
    expect(Object.fromEntries(sections.map(({ label, columns }) => [label, columns]))).toEqual(expected);
  });
});

describe('heatColumnLabel', () => {
  it.each([
    ['day', '28'],
    ['week', '26'],
    ['month', 'May'],
    ['year', '2025'],
  ] as const)('heads a %s with %s', (unit, label) => {
    expect(periods(unit, '2025-05-28').map((period) => heatColumnLabel(period, unit))).toEqual([label]);
  });
});
