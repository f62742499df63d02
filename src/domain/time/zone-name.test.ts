import { describe, expect, it } from 'vitest';
import { isZoneName, toZoneName } from './zone-name.ts';

describe('isZoneName', () => {
  it.each([
    'UTC',
    'Asia/Kolkata',
    'Asia/Calcutta',
    'America/Argentina/Buenos_Aires',
    'Etc/GMT+5',
    ...Intl.supportedValuesOf('timeZone').slice(0, 50),
  ])('knows %s', (name) => {
    expect(isZoneName(name)).toBe(true);
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
    expect(isZoneName(name)).toBe(false);
  });
});

describe('toZoneName', () => {
  it('gives a name that is known, and nothing else', () => {
    expect([toZoneName('UTC'), toZoneName('Mars')]).toEqual(['UTC', undefined]);
  });
});
