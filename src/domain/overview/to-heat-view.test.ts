import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channel, history, item, zone } from '../testing/factories.ts';
import { heatUnits } from './heat-unit.ts';
import { toHeatStrip } from './heat-strip.ts';
import { mostCells, mostRows, toHeatView } from './to-heat-view.ts';

function strip(...channels: readonly (readonly [string, ...string[]])[]) {
  const lists = channels.map(([name, ...sent]) =>
    channel(
      name,
      sent.map((day) => item({ sent: `${day} 10:00:00` })),
    ),
  );
  return toHeatStrip(history(...lists).communications, zone('Asia/Kolkata'));
}

describe('toHeatView', () => {
  it('names and heads its columns', () => {
    const view = toHeatView(strip(['sms', '2025-05-31', '2025-06-01']), 'day');
    expect(view.columns.map(({ label, words }) => [label, words])).toEqual([
      ['31', 'Saturday 31 May 2025'],
      ['1', 'Sunday 1 June 2025'],
    ]);
    expect(view).toMatchObject({ channels: ['sms'], more: 0, cut: false });
    expect(view.sections.map(({ label }) => label)).toEqual(['May 2025', 'June 2025']);
  });

  it('has no columns where nothing has a date', () => {
    expect(toHeatView(strip(['sms']), 'day')).toMatchObject({ columns: [], cut: false });
  });

  it('says how many channels, and that days, are left out', () => {
    const names = Array.from({ length: mostRows + 2 }, (_, index) => `channel ${index}`);
    const many = strip(...names.map((name) => [name, '2001-01-01', '2025-01-01'] as const));
    const view = toHeatView(many, 'month');
    expect(view).toMatchObject({ more: 2, cut: true });
    expect(view.columns.at(-1)?.words).toBe('January 2025');
  });

  it('never has too many cells, in any unit', () => {
    const days = fc
      .integer({ min: 0, max: 8000 })
      .map((day) => new Date(Date.UTC(2003, 0, 1 + day)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 60 }), (first, second, count) => {
        const names = Array.from({ length: count }, (_, index) => `channel ${index}`);
        const told = strip(...names.map((name) => [name, first, second] as const));
        for (const unit of heatUnits) {
          const { columns, channels } = toHeatView(told, unit);
          expect(columns.length * channels.length).toBeLessThanOrEqual(mostCells);
        }
      }),
      { numRuns: 30 },
    );
  });
});
