import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findFaults, listTests, readThreats } from './testing/threat-list.ts';

const read = (path: string): string => readFileSync(path, 'utf8');

describe('THREATS.md', () => {
  it('names for each threat a test that is there', () => {
    const files = globSync(['src/**/*.test.{ts,tsx}', 'e2e/**/*.e2e.ts']);
    const tests = files.flatMap((file) => listTests(file, read(file)));
    expect(findFaults(readThreats(read('src/proxy/THREATS.md')), tests)).toEqual([]);
  });
});

/** A list as `THREATS.md` has it, with these rows. */
const list = (...rows: readonly string[]): string =>
  [
    '# Threats',
    '',
    '| id | threat | what is done | test |',
    '| --- | --- | :-- | --: |',
    ...rows,
    '',
    'End.',
  ].join('\n');
const tests = [
  'the log › says what',
  'says nothing',
  'hides %s',
  'other › hides %s',
  'twice',
  'again › twice',
];
const faults = (...rows: readonly string[]): readonly string[] =>
  findFaults(readThreats(list(...rows)), tests);

describe('findFaults', () => {
  it('has nothing to say of rows whose tests are there, by title or by group and title', () => {
    expect(
      faults('| A-1 | a | b | `says what` |', '| A-2 | a | b | `the log › says what`, `other › hides %s` |'),
    ).toEqual([]);
  });

  it('names every row whose test is missing', () => {
    expect(
      faults(
        '| A-1 | a | b | `says nothing`, `says whom` |',
        '| A-2 | a `says nothing` | b | `ays what` |',
        '| A-3 | a | b | `a log › says what` |',
      ),
    ).toEqual([
      'A-1: no test is called “says whom”.',
      'A-2: no test is called “ays what”.',
      'A-3: no test is called “a log › says what”.',
    ]);
  });

  it('names rows without a test, without words or with another one’s id', () => {
    expect(
      faults('| A-1 | a | b | says what |', '| A-1 | a | b | `says what` |', '| A-2 | a |  | `says what` |'),
    ).toEqual(['A-1 names no test.', 'A-1 stands there twice.', 'A-2 does not have four cells with words.']);
    expect(faults('| A-1 | a | `says what` |')).toEqual([
      'A-1 does not have four cells with words.',
      'A-1 names no test.',
    ]);
  });

  it('does not take one of several tests for the one that is meant', () => {
    expect(faults('| A-1 | a | b | `twice`, `again › twice` |')).toEqual([
      'A-1: 2 tests are called “twice”; name the group, too.',
    ]);
  });

  it('does not take a list without rows for one without faults', () => {
    expect(faults()).toEqual(['There is no row.']);
  });
});

describe('listTests', () => {
  it('reads titles as they are written, groups in front, in all variants', () => {
    const source = `
      describe('a group', () => {
        it('it’s “one”', () => {});
        it.each<[string]>([['x']])('each of %s', async (text) => { await test.step('a step', () => {}); });
        describe('within', () => { test(\`\${name}: said\`, function () {}); });
      });
      for (const name of names) test.describe('state', () => { test(\`\${name} holds\`, async ({ page }) => {}); });
      it.skipIf(isRoot)('alone', { timeout: 1 }, () => {});
    `;
    expect(listTests('a.ts', source)).toEqual([
      'a group › it’s “one”',
      'a group › each of %s',
      'a group › each of %s › a step',
      'a group › within › ${name}: said',
      'state › ${name} holds',
      'alone',
    ]);
  });

  it('takes nothing for a test that does not run, or is none', () => {
    const source = `
      it.skip('one', () => {});
      it.todo('two');
      describe.skip('three', () => { it('four', () => {}); });
      // it('five', () => {});
      const six = "it('six', () => {})";
      register('seven', () => {});
      test.use({ eight: () => {} });
      it(nine, () => {});
    `;
    expect(listTests('a.ts', source)).toEqual([]);
  });
});
