import { describe, expect, it } from 'vitest';
import { toInstant } from '../../domain/time/instant.ts';
import { zoneChoices } from '../../domain/time/zone-choices.ts';
import { toZoneName } from '../../domain/time/zone.ts';
import { findZones, placeAfter, zoneLabel } from './zone-search.ts';

const at = toInstant(Date.UTC(2025, 0, 1));
const zone = (name: string) => toZoneName(name) ?? expect.unreachable(name);
const groups = zoneChoices(zone('Europe/London'), undefined, at);
const found = (typed: string) =>
  findZones(groups, typed).flatMap(({ items }) => items.map(({ value }) => value));

describe('zoneLabel', () => {
  it.each([
    ['Africa/Abidjan', 'Abidjan +0:00'],
    ['Asia/Kolkata', 'Kolkata +5:30'],
    ['Asia/Tokyo', 'Tokyo +9:00'],
    ['UTC', 'UTC'],
  ])('%s is %s', (name, label) => {
    expect(zoneLabel(zone(name), at)).toBe(label);
  });

  it('writes minutes west of Greenwich, too', () => {
    expect(zoneLabel(zone('America/New_York'), at)).toMatch(/^New York .5:00$/);
  });
});

describe('findZones', () => {
  it('gives all while nothing is typed', () => {
    expect(findZones(groups, ' ')).toBe(groups);
  });

  it.each(['kolkata', 'KOLK', 'asia kolk', 'Asia/Kolkata', 'kolkata asia'])(
    'finds Kolkata by “%s”',
    (typed) => {
      expect(found(typed)).toContain('Asia/Kolkata');
    },
  );

  it('finds names of several words, however they are joined', () => {
    expect(found('new york')).toContain('America/New_York');
    expect(found('new_york')).toEqual(found('new york'));
  });

  it('puts first what begins so', () => {
    const values = findZones(groups, 'port').find(({ group }) => group === 'All zones')?.items ?? [];
    expect(values[0]?.value).toMatch(/\/Port/);
    expect(values.length).toBeGreaterThan(2);
  });

  it('keeps those at hand first and leaves an empty group out', () => {
    expect(findZones(groups, 'london').map(({ group }) => group)).toEqual(['At hand']);
    expect(found('nowhere at all')).toEqual([]);
  });
});

describe('placeAfter', () => {
  it.each([
    ['ArrowDown', 0, 3, 1],
    ['ArrowDown', 2, 3, 0],
    ['ArrowUp', 0, 3, 2],
    ['PageDown', 1, 30, 11],
    ['PageDown', 25, 30, 29],
    ['PageUp', 5, 30, 0],
    ['Enter', 1, 3, undefined],
    ['ArrowDown', 0, 0, undefined],
  ])('%s from %i of %i', (key, from, length, place) => {
    expect(placeAfter(key, from, length)).toBe(place);
  });
});
