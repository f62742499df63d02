import { expect, it } from 'vitest';
import { toInstant } from '../domain/time/instant.ts';
import { savedAnswerName } from './save-answers.ts';

it('names a file by when its answer was fetched, without a colon', () => {
  const at = toInstant(Date.UTC(2026, 10, 24, 14, 2, 11, 987));
  expect(savedAnswerName(at)).toBe('customer-timeline-answer-2026-11-24T14-02-11Z.json');
});
