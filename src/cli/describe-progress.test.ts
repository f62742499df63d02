import { describe, expect, it } from 'vitest';
import { describeProgress, type Progress } from './describe-progress.ts';

const say = (fields: Partial<Progress>): string =>
  describeProgress({ done: 0, failed: 0, skipped: 0, total: 50, elapsedMs: 0, ...fields });

describe('describeProgress', () => {
  it('says how far it is and what is left', () => {
    expect(say({ done: 12, failed: 1, skipped: 4, elapsedMs: 37_000 })).toBe(
      '12 of 50 · 1 failed · 4 made before · about 3 min left',
    );
  });

  it('promises nothing before two were dealt with, nor at the end', () => {
    expect(say({})).toBe('0 of 50');
    expect(say({ done: 5, skipped: 4, elapsedMs: 9000 })).toBe('5 of 50 · 4 made before');
    expect(say({ done: 50, elapsedMs: 90_000 })).toBe('50 of 50');
  });

  it.each([
    [0, 'about 10 s left'],
    [10_001, 'about 20 s left'],
    [50_000, 'about 50 s left'],
    [50_001, 'about 1 min left'],
    [60_001, 'about 2 min left'],
    [7_140_000, 'about 119 min left'],
    [7_200_000, 'about 2 h left'],
  ])('rounds %d ms up', (ms, words) => {
    expect(say({ done: 25, elapsedMs: ms })).toBe(`25 of 50 · ${words}`);
  });

  it('groups digits', () => {
    expect(say({ done: 1, total: 10_000 })).toBe('1 of 10,000');
  });
});
