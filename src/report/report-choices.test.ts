import { describe, expect, it } from 'vitest';
import { countChoices, noChoices, readReportRequest } from './report-choices.ts';

describe('countChoices', () => {
  it('counts what is other than it is by itself', () => {
    expect(countChoices(noChoices, false)).toBe(0);
    expect(countChoices({ ...noChoices, title: ' ' }, false)).toBe(0);
    expect(countChoices({ ...noChoices, reference: 'T-1', paper: 'a4', ids: true }, true)).toBe(4);
  });
});

describe('readReportRequest', () => {
  it('reads the messages that were chosen', () => {
    expect(readReportRequest({ only: ['1', 'sms~2'] })).toEqual({ only: ['1', 'sms~2'] });
  });

  it.each([undefined, null, 'only', [], {}, { only: 'a' }, { only: [] }, { only: ['a', 1] }])(
    'takes %j for no choice',
    (told) => {
      expect(readReportRequest(told)).toBeUndefined();
    },
  );
});
