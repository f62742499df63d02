import { describe, expect, it } from 'vitest';
import { findCodes } from './find-codes.ts';

/** Each once: a password may be found as a code too. */
const found = (text: string) => [
  ...new Set(
    findCodes(text, ({ start, end }) => text.slice(start, end)).codes.map(({ start, end }) =>
      text.slice(start, end),
    ),
  ),
];

describe('findCodes', () => {
  it.each([
    ['a code after its word', 'your otp is 482913', ['482913']],
    ['a code before its word', '482913 is your otp', ['482913']],
    ['two codes in one breath', 'your otps are 4829 and 7712', ['4829', '7712']],
    ['a password beside a code', 'password: xy7kq2, otp: 4829', ['xy7kq2', '4829']],
    ['the only number in a text that speaks of a code', 'otp 4 u, ok then: thanks 482913', ['482913']],
    ['no number where several are equally likely', 'otp was used. order 482913, ticket 771204', []],
    ['nothing without a word', '482913', []],
  ])('finds %s', (_name, text, codes) => {
    expect(found(text)).toEqual(codes);
  });
});
