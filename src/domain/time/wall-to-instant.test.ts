import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInstant, toWallTime } from './instant.ts';
import { fetchedAt, zone } from '../testing/factories.ts';
import { instantToWall, wallToInstant } from './wall-to-instant.ts';
import { offsetAt } from './zone-offset.ts';

const zoneNames = [
  'UTC',
  'Asia/Kolkata',
  'America/New_York',
  'Europe/London',
  'Pacific/Apia',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
] as const;
const instants = fc
  .integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2060, 0, 1) })
  .map((ms) => toInstant(Math.floor(ms / 1000) * 1000));

/** What `Intl` itself shows at an instant, as the milliseconds that the same reading would be in UTC. */
function intlWall(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at);
  return Date.parse(`${parts.replace(' ', 'T')}Z`);
}

describe('offsetAt', () => {
  it('shows at any instant what Intl shows', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zoneNames), (at, name) => {
        expect(at + offsetAt(at, zone(name))).toBe(intlWall(at, name));
      }),
      { numRuns: 500 },
    );
  });

  it('changes on the very second', () => {
    const change = Date.UTC(2025, 2, 9, 7);
    expect(offsetAt(toInstant(change - 1), zone('America/New_York'))).toBe(-5 * 3_600_000);
    expect(offsetAt(toInstant(change), zone('America/New_York'))).toBe(-4 * 3_600_000);
  });
});

describe('wallToInstant', () => {
  it('undoes what the clocks show, but for hours shown twice', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zoneNames), (at, name) => {
        const placed = wallToInstant(toWallTime(instantToWall(at, zone(name))), zone(name));
        expect(placed.mark).not.toBe('gap');
        expect(placed.at).toBeLessThanOrEqual(at);
        expect(placed.at === at || placed.mark === 'overlap').toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a plain day', 'Asia/Kolkata', [2025, 4, 28, 13, 52, 7], [2025, 4, 28, 8, 22, 7], undefined],
    ['a gap: later by the gap', 'America/New_York', [2025, 2, 9, 2, 30], [2025, 2, 9, 7, 30], 'gap'],
    ['an overlap: the earlier', 'America/New_York', [2025, 10, 2, 1, 30], [2025, 10, 2, 5, 30], 'overlap'],
    ['the spring gap of London', 'Europe/London', [2025, 2, 30, 1, 30], [2025, 2, 30, 1, 30], 'gap'],
    ['the autumn overlap of London', 'Europe/London', [2025, 9, 26, 1, 30], [2025, 9, 26, 0, 30], 'overlap'],
    ['a day that Samoa skipped', 'Pacific/Apia', [2011, 11, 30, 12], [2011, 11, 30, 22], 'gap'],
    ['half an hour twice', 'Australia/Lord_Howe', [2025, 3, 6, 1, 45], [2025, 3, 5, 14, 45], 'overlap'],
  ] as const)('places %s', (_name, zoneName, wall, expected, mark) => {
    expect(wallToInstant(toWallTime(utc(wall)), zone(zoneName))).toEqual({ at: utc(expected), mark });
  });

  it('does not depend on the machine’s own zone', () => {
    const home = process.env['TZ'];
    for (const name of zoneNames) {
      process.env['TZ'] = name;
      expect(wallToInstant(toWallTime(fetchedAt), zone('Asia/Kolkata')).at).toBe(fetchedAt - 19_800_000);
    }
    process.env['TZ'] = home;
  });
});

function utc([year = 0, month = 0, day = 1, hour = 0, minute = 0, second = 0]: readonly number[]): number {
  return Date.UTC(year, month, day, hour, minute, second);
}

describe('wallToInstant, within a day of a change of the clocks', () => {
  const newYork = zone('America/New_York');

  it.each([
    ['an hour before clocks go forward', '2025-03-09T01:00:00Z', '2025-03-09T06:00:00Z', undefined],
    ['in the hour that is skipped', '2025-03-09T02:30:00Z', '2025-03-09T07:30:00Z', 'gap'],
    ['when they have gone forward', '2025-03-09T03:00:00Z', '2025-03-09T07:00:00Z', undefined],
    ['later on that day', '2025-03-09T20:00:00Z', '2025-03-10T00:00:00Z', undefined],
    ['an hour before clocks go back', '2025-11-02T00:30:00Z', '2025-11-02T04:30:00Z', undefined],
    ['in the hour that is shown twice', '2025-11-02T01:30:00Z', '2025-11-02T05:30:00Z', 'overlap'],
    ['when they have gone back', '2025-11-02T02:00:00Z', '2025-11-02T07:00:00Z', undefined],
  ])('places %s', (_, wall, at, mark) => {
    expect(wallToInstant(toWallTime(Date.parse(wall)), newYork)).toEqual({ at: Date.parse(at), mark });
  });

  it('takes nothing for a time that is no number', () => {
    expect(() => toWallTime(Number.NaN)).toThrow('not a wall time: NaN');
    expect(() => toInstant(Number.POSITIVE_INFINITY)).toThrow('not an instant: Infinity');
  });
});
