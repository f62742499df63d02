import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isRecord } from '../contract/json.ts';

/** The first version without a known hole that this product would open. A registry's audit is not to be had everywhere. */
const floors = {
  vite: '8.0.16',
  vitest: '4.1.12',
  undici: '8.12.4',
  hono: '4.13.11',
  '@hono/node-server': '2.1.3',
  'react-router': '7.18.0',
} as const;

it.each(Object.entries(floors))('locks every %s at %s or later', (name, floor) => {
  const versions = lockedVersions(JSON.parse(readFileSync('package-lock.json', 'utf8')), name);
  expect(versions).not.toEqual([]);
  expect(versions.filter((version) => isBelow(version, floor))).toEqual([]);
});

it.each(Object.entries(floors))('has %s installed at %s or later', (name, floor) => {
  const installed: unknown = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  expect(isBelow(versionOf(installed), floor)).toBe(false);
});

it('finds a lower one, wherever in the tree it is locked', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/undici': { version: '8.12.4' },
      'node_modules/kept/node_modules/undici': { version: '8.12.3' },
      'node_modules/not-undici': { version: '1.0.0' },
    },
  };
  const versions = lockedVersions(lock, 'undici');
  expect(versions).toEqual(['8.12.4', '8.12.3']);
  expect(versions.filter((version) => isBelow(version, floors.undici))).toEqual(['8.12.3']);
});

it.each([
  ['8.12.3', '8.12.4', true],
  ['8.9.99', '8.12.4', true],
  ['7.99.99', '8.0.16', true],
  ['8.12.4-beta.1', '8.12.4', true],
  ['nonsense', '8.12.4', true],
  ['8.12.4', '8.12.4', false],
  ['8.12.10', '8.12.4', false],
  ['9.0.0', '8.12.4', false],
])('%s is below %s: %s', (version, floor, below) => {
  expect(isBelow(version, floor)).toBe(below);
});

/** The versions of a package that a `package-lock.json` holds, at the top and within others. */
function lockedVersions(lock: unknown, name: string): readonly string[] {
  const packages = isRecord(lock) ? lock['packages'] : undefined;
  return Object.entries(isRecord(packages) ? packages : {})
    .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    .map(([, entry]) => versionOf(entry));
}

function versionOf(entry: unknown): string {
  return isRecord(entry) ? String(entry['version']) : '';
}

/** Whether a version is lower; a version before a release, or none at all, is. */
function isBelow(version: string, floor: string): boolean {
  const [, release = '', before] = /^(\d+\.\d+\.\d+)(-.*)?$/.exec(version) ?? [];
  if (release === '') return true;
  const order = release.localeCompare(floor, 'en', { numeric: true });
  return order < 0 || (order === 0 && before !== undefined);
}

/** Characters that make code read otherwise than it runs: they turn its direction or have no width. */
const misleading = /[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

it('holds no source that reads otherwise than it runs', () => {
  const sources = globSync(['{src,e2e}/**/*.{ts,tsx,css,md}', '*.{html,json,md,ts}', '.*rc*']);
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((path) => misleading.test(readFileSync(path, 'utf8')))).toEqual([]);
});

it('installs every package by its digest, and runs no script of any', () => {
  const lock: unknown = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const packages = Object.entries(isRecord(lock) && isRecord(lock['packages']) ? lock['packages'] : {});
  const unproved = packages.filter(
    ([path, entry]) => path !== '' && !(isRecord(entry) && String(entry['integrity']).startsWith('sha512-')),
  );
  expect(packages.length).toBeGreaterThan(100);
  expect(unproved.map(([path]) => path)).toEqual([]);
  expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true');
});
