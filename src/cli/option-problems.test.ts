import { describe, expect, it } from 'vitest';
import { createOptionProblems } from './option-problems.ts';

describe('createOptionProblems', () => {
  it('keeps the first problem of each option, and no sentence twice', () => {
    const problems = createOptionProblems();
    problems.refuse('to', 'first.');
    problems.refuse('to', 'second.');
    problems.say('Name the customer.');
    problems.say('Name the customer.');
    problems.refuse('from', 'third.');
    expect(problems.all()).toEqual(['--to: first.', 'Name the customer.', '--from: third.']);
  });
});
