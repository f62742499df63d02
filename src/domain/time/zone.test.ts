import { describe, expect, it } from 'vitest';
import { toInstant } from './instant.ts';
import { allZoneNames, toZoneName } from './zone.ts';
import { offsetAt } from './zone-offset.ts';

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
