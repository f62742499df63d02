import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Communication } from '../history/communication.ts';
import { channel, history, item } from '../testing/factories.ts';
import { describeNps, toNps } from './nps.ts';

describe('toNps', () => {
  function surveys(...scores: readonly (string | undefined)[]): readonly Communication[] {
    return history(
      channel(
        'survey',
        scores.map((npsScore, index) =>
          item({
            kind: 'survey',
            id: String(index),
            completed: '2025-05-29 10:00:00',
            raw: npsScore === undefined ? {} : { npsScore },
          }),
        ),
      ),
    ).communications;
  }

  it('has nothing to say without scores', () => {
    expect(toNps(surveys(undefined))).toBeUndefined();
    expect(toNps([])).toBeUndefined();
  });

  it('counts every whole score from 0 to 10 once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 }), (scores) => {
        expect(toNps(surveys(...scores.map(String)))).toEqual({
          promoters: scores.filter((score) => score > 8).length,
          passives: scores.filter((score) => score === 7 || score === 8).length,
          detractors: scores.filter((score) => score < 7).length,
          undated: 0,
          unread: 0,
        });
      }),
    );
  });

  it('takes nothing else for a score', () => {
    expect(toNps(surveys('11', '-1', '7.5', 'ten', '10'))).toMatchObject({ promoters: 1, unread: 4 });
  });

  it('sets a score aside that has no completion', () => {
    const open = item({ kind: 'survey', raw: { npsScore: '6' } });
    const zero = item({ kind: 'survey', completed: '0000-00-00 00:00:00', raw: { npsScore: '6' } });
    expect(toNps(history(channel('survey', [open, zero])).communications)).toMatchObject({
      detractors: 0,
      undated: 2,
    });
  });
});

describe('describeNps', () => {
  const none = { promoters: 0, passives: 0, detractors: 0, undated: 0, unread: 0 };

  it.each([
    [{ promoters: 1, detractors: 1 }, 'Survey scores: one of 9–10, none of 7–8, one of 0–6'],
    [
      { promoters: 3, passives: 10, undated: 1 },
      'Survey scores: three of 9–10, ten of 7–8, none of 0–6; 1 score left out: no time of completion',
    ],
    [
      { promoters: 14, passives: 3, detractors: 3 },
      'Survey scores: 14 of 9–10, three of 7–8, three of 0–6; NPS +55 of 20',
    ],
    [
      { promoters: 5, detractors: 20, unread: 2 },
      'Survey scores: five of 9–10, none of 7–8, 20 of 0–6; NPS −60 of 25; 2 scores left out: not a number from 0 to 10',
    ],
    [{ promoters: 10, detractors: 10 }, 'Survey scores: ten of 9–10, none of 7–8, ten of 0–6; NPS 0 of 20'],
  ])('writes %j', (counts, words) => {
    expect(describeNps({ ...none, ...counts })).toBe(words);
  });
});
