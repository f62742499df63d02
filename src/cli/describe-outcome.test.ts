import { expect, it } from 'vitest';
import { describeOutcome } from './describe-outcome.ts';
import { entry } from './testing/manifests.ts';

const failed = (row: number) => entry({ row, outcome: 'failed', problem: 'Gone.' });

it('says how many were made and names the rows that were not', () => {
  expect(describeOutcome([entry()])).toBe('1 of 1 made');
  expect(describeOutcome([entry(), failed(7)])).toBe('1 of 2 made, 1 failed (row 7)');
  expect(describeOutcome([entry(), failed(7), failed(9)])).toBe('1 of 3 made, 2 failed (rows 7, 9)');
});
