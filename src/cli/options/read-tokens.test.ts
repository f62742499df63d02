import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOptionProblems, readTokens } from './read-tokens.ts';

function read(...argv: readonly string[]) {
  const problems = createOptionProblems();
  const given = Object.fromEntries(readTokens(argv, problems));
  return { given, problems: problems.all() };
}
const problemsOf = (...argv: readonly string[]): readonly string[] => read(...argv).problems;

describe('readTokens', () => {
  it('collects values by option, in their order', () => {
    const { given, problems } = read('--status', 'failed', '--mobile=1', '--status=sent', '--ids');
    expect(given).toEqual({ status: ['failed', 'sent'], mobile: ['1'], ids: [''] });
    expect(problems).toEqual([]);
  });

  it('takes a lone dash and what stands behind = as a value', () => {
    expect(read('--mobile', '-', '--q=--x').given).toEqual({
      mobile: ['-'],
      q: ['--x'],
    });
  });

  it.each([
    [['--mobile'], '--mobile: write its value behind it, NUMBER.'],
    [
      ['--mobile', '--ids'],
      '--mobile: write its value behind it; one that begins with a dash needs = before it.',
    ],
    [['--ids=yes'], '--ids: takes no value; leave out the = and all behind it.'],
    [['--to', '2025-01-01', '--to', '2025-01-02'], '--to: give it only once.'],
    [['--ids', '--ids'], '--ids: give it only once.'],
    [['--frm=2025-01-01'], '--frm: there is no such option; --help lists them all.'],
    [['--frm', '2025-01-01'], '--frm: there is no such option; --help lists them all.'],
    [['--no-ids'], '--no-ids: there is no such option; --help lists them all.'],
    [['--external-id', 'L1'], '--external-id: there is no such option; write --external_id.'],
    [['--917385022695'], 'One option is unknown; --help lists them all.'],
    [['-917385022695'], 'Options begin with two dashes; --help lists them.'],
    [['-q', 'rice'], 'Options begin with two dashes; --help lists them.'],
    [
      ['917385022695', 'x'],
      'A value stands without an option: write --mobile VALUE, and quotes around values with blanks.',
    ],
  ])('refuses %j in one sentence', (argv, problem) => {
    expect(problemsOf(...argv)).toEqual([problem]);
  });

  it('names all problems at once', () => {
    expect(problemsOf('--frm', '--ids=1', '--to')).toHaveLength(3);
    expect(problemsOf('--frm=2025-01-01', '917385022695')).toHaveLength(2);
  });

  it('never repeats a value', () => {
    const secret = '917385022695';
    const argument = fc.oneof(
      fc.constantFrom('--mobile', '--ids', '--frm', '-', '--', secret),
      fc.constantFrom('--mobile=', '--ids=', '--frm=', '--', '-', '-m').map((start) => `${start}${secret}`),
    );
    fc.assert(
      fc.property(fc.array(argument, { maxLength: 6 }), (argv) => {
        expect(problemsOf(...argv).join()).not.toMatch(/[0-9]/);
      }),
    );
  });
});

describe('createOptionProblems', () => {
  it('keeps the first problem of each option, and no sentence twice', () => {
    const problems = createOptionProblems();
    problems.refuse('to', 'first.');
    problems.refuse('to', 'second.');
    problems.add('Name the customer.');
    problems.add('Name the customer.');
    problems.refuse('from', 'third.');
    expect(problems.all()).toEqual(['--to: first.', 'Name the customer.', '--from: third.']);
  });
});
