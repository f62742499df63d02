import { identifierNames } from '../contract/identifier.ts';
import type { OptionProblems } from './option-problems.ts';
import type { GivenOptions } from './read-tokens.ts';
import type { GivenText, ReportSubject } from './report-command.ts';

const subjectOptions = [...identifierNames, 'customers'] as const;

/**
 * Whom to report on; `undefined` where that is not exactly one option, or an empty one, of which `problems`
 * is told.
 */
export function readSubject(given: GivenOptions, problems: OptionProblems): ReportSubject | undefined {
  const [name, ...others] = subjectOptions.filter((option) => given.has(option));
  if (name === undefined || others.length > 0) {
    problems.say('Name the customer by exactly one of --mobile, --email, --external_id and --customers.');
    return undefined;
  }
  const text = given.get(name)?.[0] ?? '';
  if (text.trim() === '') {
    problems.refuse(name, 'it is empty; write its value behind it, or - to read it from standard input.');
    return undefined;
  }
  const value: GivenText = text === '-' ? { from: 'standard-input' } : { from: 'options', text };
  return name === 'customers'
    ? { kind: 'list', file: value }
    : { kind: 'one', identifierName: name, identifierValue: value };
}
