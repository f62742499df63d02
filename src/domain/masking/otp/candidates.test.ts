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
    ['letters before a hyphen', 'ab-4479 and abc-4821', ['ab-4479', 'abc-4821']],
    ['no word for the code itself before a hyphen', 'otp-4821 g-482913', ['4821', '482913']],
    ['a dot in the middle', 'is 482.913', ['482.913']],
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

describe('findCandidates, form by form', () => {
  it.each([
    ['123', ['123']],
    ['12', []],
    ['1234567890', ['1234567890']],
    ['1234567890123', []],
    ['4829 1377', ['4829 1377']],
    ['4829-1377', ['4829-1377']],
    ['482 - 913', ['482 - 913']],
    ['482-913-771', ['482-913-771']],
    ['48 29', ['48 29']],
    ['48-29-13-77-12', ['48-29-13-77-12']],
    ['4-8-2-9', ['4-8-2-9']],
    ['4_8_2_9', ['4_8_2_9']],
    ['4, 8, 2, 9', ['4, 8, 2, 9']],
    ['4 8 2', []],
    ['482.913.1', []],
    ['482.913', ['482.913']],
    ['a1b2', ['a1b2']],
    ['a1b', []],
    ['a1b2c3d4e5f6', ['a1b2c3d4e5f6']],
    ['a1b2c3d4e5f6g', []],
    ['ab12-cd34', ['ab12-cd34']],
    ['ab12-cd34-ef56-gh78', ['ab12-cd34-ef56-gh78']],
    ['abc-123', ['abc-123']],
    ['abcdef-123456', ['abcdef-123456']],
    ['pin4829', ['4829']],
    ['tac48291377', ['48291377']],
    ['code4829 hai4829', ['4829', '4829']],
    ['otp482', ['otp482']],
    ['xotp4829', ['xotp4829']],
  ])('finds in %j %j', (text, codes) => {
    expect(found(text)).toEqual(codes);
  });

  it.each([
    '5-4829',
    '5.4829',
    '5/4829',
    '5:4829',
    '5,4829',
    '+4829',
    '@4829',
    '_4829',
    '4829-5',
    '4829.5',
    '4829/5',
    '4829:5',
    '4829,50',
  ])('takes no part of the larger number in %j', (text) => {
    expect(found(text)).not.toContain('4829');
  });

  it.each([
    'x-4829',
    'a.4829',
    '-4829',
    '4829-x',
    '4829.',
    '4829, ',
    '4829,5',
    '4829,10 min',
    '4829,5分',
    '4829,100 sec',
    '4829/',
    '4829: 5',
  ])('takes the number in %j for itself', (text) => {
    expect(found(text)).toContain('4829');
  });

  it.each([
    ['ab-4829', 'ab-4829'],
    ['otp-ab-4829', 'ab-4829'],
    [' abcdef-4829', 'abcdef-4829'],
    ['(ab-4829', 'ab-4829'],
    ['rs-4829', '4829'],
    ['no-4829', '4829'],
    ['nos-4829', '4829'],
    ['kode-4829', '4829'],
    ['xxx-4829', '4829'],
    ['a-4829', '4829'],
    ['abcdefg-4829', '4829'],
    ['x.ab-4829', '4829'],
  ])('begins the code in %j with what belongs to it', (text, code) => {
    expect(found(text)).toEqual([code]);
  });

  it('counts digits alone, and says where a dot stands', () => {
    const about = (text: string) => findCandidates(text).map(({ digits, lettered }) => [digits, lettered]);
    expect([
      about('482.913'),
      about('4 8 2 9'),
      about('a0b9'),
      about('0123456789'),
      about('ab-4829'),
    ]).toEqual([[[6, true]], [[4, false]], [[2, true]], [[10, false]], [[4, true]]]);
  });
});
