import { describe, expect, it } from 'vitest';
import { createOptionProblems } from './option-problems.ts';
import { readSubject } from './read-subject.ts';
import type { OptionName } from './report-options.ts';

function read(...given: readonly (readonly [OptionName, string])[]) {
  const problems = createOptionProblems();
  const subject = readSubject(new Map(given.map(([name, value]) => [name, [value]])), problems);
  return { subject, problems: problems.all() };
}

describe('readSubject', () => {
  it('is one customer, as it was typed', () => {
    expect(read(['email', 'Def@example.com ']).subject).toEqual({
      kind: 'one',
      identifierName: 'email',
      identifierValue: { from: 'options', text: 'Def@example.com ' },
    });
  });

  it('may be on standard input, one or many', () => {
    expect(read(['mobile', '-']).subject).toEqual({
      kind: 'one',
      identifierName: 'mobile',
      identifierValue: { from: 'standard-input' },
    });
    expect(read(['customers', '-']).subject).toEqual({ kind: 'list', file: { from: 'standard-input' } });
  });

  it('is exactly one', () => {
    const problems = [
      'Name the customer by exactly one of --mobile, --email, --external_id and --customers.',
    ];
    expect(read()).toEqual({ subject: undefined, problems });
    expect(read(['mobile', '1'], ['customers', 'a.csv'])).toEqual({ subject: undefined, problems });
  });

  it('is not empty', () => {
    expect(read(['mobile', ' ']).problems).toEqual([
      '--mobile: it is empty; write its value behind it, or - to read it from standard input.',
    ]);
  });
});
