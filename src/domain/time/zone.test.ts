import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zone, zoneNames } from '../testing/factories.ts';
import { toInstant } from './instant.ts';
import { allZoneNames, formatOffset, formatZone, offsetAt, toZoneName } from './zone.ts';

describe('toZoneName', () => {
  it.each(['UTC', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5', 'Europe/London'])(
    'keeps %s',
    (name) => {
      expect(toZoneName(name)).toBe(name);
    },
  );

  it.each([
    ['asia/kolkata', 'Asia/Kolkata'],
    ['ASIA/KOLKATA', 'Asia/Kolkata'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['asia/calcutta', 'Asia/Kolkata'],
    ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
    ['asia/ho_chi_minh', 'Asia/Ho_Chi_Minh'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['Asia/Rangoon', 'Asia/Yangon'],
    ['Asia/Katmandu', 'Asia/Kathmandu'],
    ['America/Godthab', 'America/Nuuk'],
    ['US/Eastern', 'America/New_York'],
    ['utc', 'UTC'],
    ['Etc/UTC', 'UTC'],
    ['Etc/UCT', 'UTC'],
    ['Zulu', 'UTC'],
    ['GMT', 'UTC'],
    ['Etc/GMT', 'UTC'],
    ['Etc/GMT+0', 'UTC'],
    ['Etc/Greenwich', 'UTC'],
  ])('reads %s as %s', (name, one) => {
    expect(toZoneName(name)).toBe(one);
  });

  it.each([
    '',
    'Mars/Phobos',
    '+05:30',
    '-05',
    'Asia/',
    'Asia Kolkata',
    '<script>',
    '__proto__',
    'constructor',
    'Asia/Kolkata\n',
  ])('refuses %j', (name) => {
    expect(toZoneName(name)).toBeUndefined();
  });
});

describe('allZoneNames', () => {
  it('holds each zone once, under its one name', () => {
    const names = allZoneNames();
    expect(new Set(names).size).toBe(names.length);
    expect(names.map(toZoneName)).toEqual(names);
    expect(names).toEqual(expect.arrayContaining(['Asia/Kolkata', 'Europe/Kyiv', 'Asia/Ho_Chi_Minh']));
    expect(names).not.toEqual(expect.arrayContaining(['Asia/Calcutta']));
  });

  it('has the clocks of the zone that the runtime lists under an older name', () => {
    const at = [Date.UTC(1995, 0), Date.UTC(2015, 6), Date.UTC(2025, 0)].map(toInstant);
    for (const listed of Intl.supportedValuesOf('timeZone')) {
      const name = toZoneName(listed);
      if (name === listed) continue;
      const clocks = new Intl.DateTimeFormat('sv-SE', {
        timeZone: listed,
        dateStyle: 'short',
        timeStyle: 'medium',
      });
      for (const each of at) {
        const shown = Date.parse(`${clocks.format(each).replace(' ', 'T')}Z`);
        expect(name === undefined ? undefined : each + offsetAt(each, name)).toBe(shown);
      }
    }
  });
});

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

const hour = 3_600_000;
const [winter, summer] = [toInstant(Date.UTC(2025, 0, 1)), toInstant(Date.UTC(2025, 6, 1))];

describe('formatOffset', () => {
  it.each([
    [5.5 * hour, '+5:30', '+05:30'],
    [0, '+0', '+00:00'],
    [-4 * hour, '−4', '-04:00'],
    [-3.5 * hour, '−3:30', '-03:30'],
    [13.75 * hour, '+13:45', '+13:45'],
  ])('writes %i ms for people and for machines', (offset, short, padded) => {
    expect([formatOffset(offset), formatOffset(offset, true)]).toEqual([short, padded]);
  });
});

describe('formatZone', () => {
  it.each([
    ['Asia/Kolkata', winter, 'Kolkata +5:30'],
    ['America/New_York', winter, 'New York −5'],
    ['America/New_York', summer, 'New York −4'],
    ['America/Argentina/Buenos_Aires', winter, 'Buenos Aires −3'],
    ['UTC', winter, 'UTC'],
  ])('names %s by its city and the offset that holds then', (name, at, words) => {
    expect(formatZone(zone(name), at)).toBe(words);
  });
});

describe('zones under their one name', () => {
  it.each([
    ['Africa/Asmera', 'Africa/Asmara'],
    ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['America/Catamarca', 'America/Argentina/Catamarca'],
    ['America/Coral_Harbour', 'America/Atikokan'],
    ['America/Cordoba', 'America/Argentina/Cordoba'],
    ['America/Godthab', 'America/Nuuk'],
    ['America/Indianapolis', 'America/Indiana/Indianapolis'],
    ['America/Jujuy', 'America/Argentina/Jujuy'],
    ['America/Louisville', 'America/Kentucky/Louisville'],
    ['America/Mendoza', 'America/Argentina/Mendoza'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Asia/Katmandu', 'Asia/Kathmandu'],
    ['Asia/Rangoon', 'Asia/Yangon'],
    ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
    ['Atlantic/Faeroe', 'Atlantic/Faroe'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['Pacific/Enderbury', 'Pacific/Kanton'],
    ['Pacific/Ponape', 'Pacific/Pohnpei'],
    ['Pacific/Truk', 'Pacific/Chuuk'],
  ])('are the same in IANA’s backward names: %s is %s', (old, today) => {
    expect([toZoneName(old), toZoneName(today)]).toEqual([today, today]);
    expect(allZoneNames()).toContain(today);
    expect(allZoneNames()).not.toContain(old);
  });

  it.each(
    ['UTC', 'UCT', 'GMT', 'Greenwich', 'Universal', 'Zulu', 'GMT0', 'GMT+0', 'GMT-0'].flatMap((name) => [
      name,
      `Etc/${name}`,
    ]),
  )('are UTC where they never differ from it: %s', (name) => {
    expect(toZoneName(name)).toBe('UTC');
  });

  it('come in the order of their names', () => {
    expect(allZoneNames()).toEqual([...allZoneNames()].sort());
  });
});
