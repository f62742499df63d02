import { describe, expect, it } from 'vitest';
import { describeNps } from './describe-nps.ts';

const none = { promoters: 0, passives: 0, detractors: 0, undated: 0, unread: 0 };

describe('describeNps', () => {
  it.each([
    [{ promoters: 3, passives: 1 }, 'Survey scores: 3 promoters, 1 passive, 0 detractors.'],
    [
      { promoters: 1, undated: 1 },
      'Survey scores: 1 promoter, 0 passives, 0 detractors. 1 score left out: the survey has no completion time.',
    ],
    [
      { promoters: 14, passives: 3, detractors: 3 },
      'NPS +55 of 20 answered surveys: 14 promoters, 3 passives, 3 detractors.',
    ],
    [
      { promoters: 5, detractors: 20, unread: 2 },
      'NPS −60 of 25 answered surveys: 5 promoters, 0 passives, 20 detractors. 2 scores left out: not a number from 0 to 10.',
    ],
    [
      { promoters: 10, detractors: 10 },
      'NPS 0 of 20 answered surveys: 10 promoters, 0 passives, 10 detractors.',
    ],
  ])('writes %j', (counts, words) => {
    expect(describeNps({ ...none, ...counts })).toBe(words);
  });
});
