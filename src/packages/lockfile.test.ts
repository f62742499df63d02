import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findForeign, listLicences, readLockfile } from './lockfile.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const lockfiles = globSync('{.,mutation,e2e/bench}/package-lock.json');

/** What may be part of the product: nothing that asks more of whoever hands it on than to name its authors. */
const free = new Set(['MIT', 'ISC', '0BSD', 'BSD-3-Clause', 'Apache-2.0', '(MIT OR CC0-1.0)']);
/** And what may build and test it, or be a font within it. */
const forDevelopment = new Set([...free, 'MPL-2.0', 'OFL-1.1', 'CC-BY-4.0', 'BlueOak-1.0.0']);

it('looks at every lockfile of the project', () => {
  expect(lockfiles).toHaveLength(3);
});

describe.each(lockfiles)('%s', (path) => {
  const lock = readLockfile(read(path));

  it('locks every package to a digest, and none from elsewhere than the registry', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(5);
    expect(findForeign(lock)).toEqual([]);
  });

  it('has no licence that nobody agreed to', () => {
    expect([...listLicences(lock, false).keys()].filter((licence) => !free.has(licence))).toEqual([]);
    expect([...listLicences(lock, true).keys()].filter((licence) => !forDevelopment.has(licence))).toEqual(
      [],
    );
  });

  it('is installed without scripts, and takes no version younger than three days', () => {
    const settings = read(join(dirname(path), '.npmrc')).split('\n');
    expect(settings).toEqual(
      expect.arrayContaining([
        'ignore-scripts=true',
        'min-release-age=3',
        'omit-lockfile-registry-resolved=true',
        'save-exact=true',
      ]),
    );
  });
});

const digest = `sha512-${'A'.repeat(86)}==`;
const foreign = (packages: object): readonly string[] =>
  findForeign(readLockfile(JSON.stringify({ lockfileVersion: 3, packages })));

describe('findForeign', () => {
  it.each([
    ['an address', { version: '1.0.0', integrity: digest, resolved: 'https://elsewhere.example.com/a.tgz' }],
    ['a repository', { integrity: digest, resolved: 'git+ssh://git@example.com/a.git#0123' }],
    ['a folder', { link: true, integrity: digest }],
  ])('names what comes from %s', (_, entry) => {
    expect(foreign({ 'node_modules/a': entry })).toEqual(['node_modules/a comes from elsewhere']);
  });

  it.each([undefined, '', 'sha1-AAAA', `sha512-${'A'.repeat(20)}==`])(
    'names what has the digest %j',
    (integrity) => {
      expect(foreign({ 'node_modules/a': { version: '1.0.0', integrity } })).toEqual([
        'node_modules/a may come changed',
      ]);
    },
  );

  it.each(['github:a/b', 'a/b', 'git+https://example.com/a.git', 'https://example.com/a.tgz', 'file:../a'])(
    'names whoever asks for %j',
    (spec) => {
      expect(foreign({ '': { dependencies: { a: spec } } })).toEqual([' asks for a from elsewhere']);
      expect(foreign({ 'node_modules/b': { integrity: digest, optionalDependencies: { a: spec } } })).toEqual(
        ['node_modules/b asks for a from elsewhere'],
      );
    },
  );

  it.each(['1.2.3', '^1.2 || >=3 <4', '*', 'latest', 'npm:other@^1', 'npm:@scope/other@1.0.0'])(
    'takes %j for one of the registry’s',
    (spec) => {
      expect(foreign({ '': { devDependencies: { a: spec } } })).toEqual([]);
    },
  );
});

it('lists packages by licence, those of development apart', () => {
  const packages = {
    '': { license: 'UNLICENSED' },
    'node_modules/a': { license: 'MIT' },
    'node_modules/b': { license: 'MIT', dev: true },
    'node_modules/c': {},
  };
  const lock = readLockfile(JSON.stringify({ lockfileVersion: 3, packages }));
  expect(listLicences(lock, false)).toEqual(
    new Map([
      ['MIT', ['node_modules/a']],
      ['none', ['node_modules/c']],
    ]),
  );
  expect(listLicences(lock, true)).toEqual(new Map([['MIT', ['node_modules/b']]]));
});
