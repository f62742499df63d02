import { describe, expect, it } from 'vitest';
import { findCandidates } from './candidates.ts';

const found = (text: string) => findCandidates(text).map(({ start, end }) => text.slice(start, end));

describe('findCandidates', () => {
  it.each([
    ['digits together', 'is 482913.', ['482913']],
    ['equal groups', '482 913 or 48-29-13', ['482 913', '48-29-13']],
    ['digits apart', '4 8 2 9 1 3', ['4 8 2 9 1 3']],
    ['letters and digits', 'k7x9qp and a1-b', ['k7x9qp']],
    ['a word glued to its code', 'otp4821 is482913', ['4821', '482913']],
    ['no dates', '12-05-2025 2025/05/12', []],
    ['no times and decimals', '12:30 4829.00 4,829', []],
    ['no phone numbers with a plus', '+919845012345', []],
    ['nothing longer than ten digits', '48291377120456', []],
    ['nothing shorter than three', 'in 10 or 5', []],
    ['no letters alone', 'hello world', []],
  ])('%s', (_name, text, codes) => {
    expect(found(text)).toEqual(codes);
  });

  it('counts the digits and says whether letters are among them', () => {
    expect(findCandidates('k7x9qp 482 913')).toMatchObject([
      { digits: 2, lettered: true },
      { digits: 6, lettered: false },
    ]);
  });
});
