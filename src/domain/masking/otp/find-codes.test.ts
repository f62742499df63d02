import { describe, expect, it } from 'vitest';
import { findAttributes, findCells, findCodes } from './find-codes.ts';

describe('findCodes', () => {
  /** Each once: a password may be found as a code too. */
  const found = (text: string) => [
    ...new Set(
      findCodes(text, ({ start, end }) => text.slice(start, end)).codes.map(({ start, end }) =>
        text.slice(start, end),
      ),
    ),
  ];

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

const cells = (text: string) => findCells(text).map(({ start, end }) => text.slice(start, end).trim());
const values = (text: string) => findAttributes(text).map(({ start, end }) => text.slice(start, end));

describe('findCells', () => {
  it.each([
    ['otp,expires\n482913,5', ['482913']],
    ['id;otp;name\n1;482913;asha\n2;771204;ben', ['482913', '771204']],
    ['| otp | expires |\n|---|---|\n| 482913 | 5 |', ['482913']],
    ['order,total\n482913,5', []],
    ['otp,expires\n482913\n771204,5', []],
    ['otp,expires', []],
  ])('reads the column of codes in %j', (text, expected) => {
    expect(cells(text)).toEqual(expected);
  });
});

describe('findAttributes', () => {
  it.each([
    ['<input value="482913" name="otp">', ['482913']],
    ['<param key="login_otp" content="k7x9qp"/>', ['k7x9qp']],
    ['<div data-otp="482913">', ['482913']],
    ['<input id="order" value="482913"> otp', []],
    ['<input name="otp" value="enter"> <b class="n">482913</b>', []],
  ])('reads the code in %j', (text, expected) => {
    expect([...new Set(values(text))]).toEqual(expected);
  });
});
