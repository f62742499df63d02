import { describe, expect, it } from 'vitest';
import { findAttributes, findCells, findCodes, speaksOfCode } from './find-codes.ts';

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

const codesOf = (text: string) => {
  const folded = text.toLowerCase();
  const { codes, settled } = findCodes(folded, ({ start, end }) => text.slice(start, end));
  return { codes: [...new Set(codes.map(({ start, end }) => text.slice(start, end)))], settled };
};

describe('findCodes, sentence by sentence', () => {
  it.each([
    // after a word
    ['Your OTP for 500 points is 482913', ['482913']],
    ['Your code for login is 4829', ['4829']],
    ['OTP to redeem points: 4829', ['4829']],
    ['Your OTP was changed on 482913', []],
    ['Your OTP for order 48213 is here', []],
    ['OTP sent. Call 48213', []],
    ['Your OTP at 4829', []],
    ['Your OTP ref no 4829', []],
    ['Your PIN is 4829', ['4829']],
    ['Your PIN is a4b9', []],
    ['Your OTP is a4b9', ['a4b9']],
    ['Your code: a4b9', []],
    ['Your code to log in: a4b9', ['a4b9']],
    ['Get 20% off with code 4829', []],
    ['Get 20% off with code 4829. Do not share', ['4829']],
    ['Use code 482', []],
    ['Your code is 123456789', []],
    ['OTP: 1234567890', ['1234567890']],
    // before a word
    ['482913 is your Bazaar OTP', ['482913']],
    ['4829 is the code', ['4829']],
    ['4829 code, do not share', ['4829']],
    ['4829 code', []],
    ['4829 kode anda', ['4829']],
    ['482913 - OTP', ['482913']],
    ['482913 (OTP)', ['482913']],
    ['order 482913 is OTP', []],
    ['2025 is OTP', []],
    ['482913 OTP 771204', ['771204']],
    ['123456789 is your OTP', []],
    // without one right beside it
    ['@bazaar.example #482913', ['482913']],
    ['Use 482913 to log in', ['482913']],
    ['Use 482913 to shop', []],
    ['Use 482913 to log in. Share no OTP', ['482913']],
    ['Enter 4829 for verification of x', ['4829']],
    ['No OTP needed.\n482913\nThanks', ['482913']],
    ['Share no OTP with callers. Thanks 482913', ['482913']],
    ['Share no OTP with callers. Thanks 482913, 771204', []],
    ['Share no OTP with callers. Order no. 482913', []],
    ['Share no OTP with callers. On 2025', []],
    ['Share no OTP with callers. Thanks 482', []],
    // pieces
    ['Backup codes: 1234-5678 2345-6789\n3456-7890', ['1234-5678', '2345-6789', '3456-7890']],
    ['Recovery codes:\n- 482913\n- 771204', ['482913', '771204']],
    ['Recovery codes: 482913\n2) 771204', ['482913', '771204']],
    ['Your OTP is 482913\n400001 Mumbai', ['482913']],
    ['Your codes: 482913. 400001 Mumbai', ['482913']],
    ['Votre code est le 482913', ['482913']],
    ['Your OTPs: 4829 or 7712', ['4829', '7712']],
    ['Your OTPs: 4829 / 7712', ['4829', '7712']],
    ['Your OTPs: 4829, 771204', ['4829']],
    ['OTP: AB 482913', ['AB 482913']],
    ['OTP is ABCDE.4829', ['ABCDE.4829']],
    ['OTP: REF 482913', []],
    // what is measured
    ['OTP: Rs 4829', []],
    ['OTP: 4829 points', []],
    ['OTP: xx4829', []],
    ['OTP: 4829**', []],
    ['OTP: *4829#', []],
    ['OTP of 12 May 2025', []],
    ['OTP: https://b.example/4829', []],
    ['OTP: https://b.example/?otp=4829', ['4829']],
    ['OTP: <b id="4829">', []],
  ])('finds in %j %j', (text, expected) => {
    expect(codesOf(text).codes).toEqual(expected);
  });

  it('says whether another look is needed', () => {
    expect(codesOf('OTP: 4829')).toEqual({ codes: ['4829'], settled: true });
    expect(codesOf('OTP: 4829, order 771204')).toEqual({ codes: ['4829'], settled: false });
    expect(codesOf('Hello')).toEqual({ codes: [], settled: true });
  });
});

describe('speaksOfCode', () => {
  it.each(['Your OTP', 'login_otp', 'PIN', 'Your password', 'Your code is', 'Mã xác thực'])(
    'hears a code in %j',
    (text) => {
      expect(speaksOfCode(text)).toBe(true);
    },
  );

  it.each(['', 'Hello', 'code', ' code ', 'Your code gives 20% off', 'promo code for you'])(
    'hears none in %j',
    (text) => {
      expect(speaksOfCode(text)).toBe(false);
    },
  );
});

describe('findCells, row by row', () => {
  const cellsOf = (text: string) => findCells(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['id\totp\n1\t4829', ['4829']],
    ['id|otp\n1|4829', ['4829']],
    ['"id","otp"\n"1","4829"', ['"4829"']],
    ['login otp;pin number\n4829;7712', ['4829', '7712']],
    ['user_otp;x\n4829;y', ['4829']],
    ['*otp*;x\n4829;y', ['4829']],
    ['otp;id\n4829;1\n\n7712;2', ['4829']],
    ['otp;id\nid;otp\n1;4829', ['4829']],
    ['otp;a,b\n4829;c,d', ['4829']],
    ['otp;id\npending;1', []],
    ['otp\n4829', []],
    ['otp of mine;id\n4829;1', []],
    [`${'x'.repeat(38)}otp;id\n4829;1`, []],
    ['otp;id', []],
  ])('reads %j', (text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });
});

describe('findAttributes, by name and value', () => {
  const valuesOf = (text: string) => [
    ...new Set(findAttributes(text).map(({ start, end }) => text.slice(start, end))),
  ];

  it.each(['name', 'id', 'key', 'field', 'type', 'label', 'for', 'class', 'property'])(
    'reads the %s of what has a value',
    (name) => {
      for (const value of ['value', 'content', 'data', 'text', 'placeholder']) {
        expect(valuesOf(`<input ${name} = "otp" x="y" ${value}='4829'>`)).toEqual(['4829']);
        expect(valuesOf(`<input ${value}="4829" ${name}="otp">`)).toEqual(['4829']);
        expect(valuesOf(`<input ${name}="order" ${value}="4829">`)).toEqual([]);
        expect(valuesOf(`<input x${name}="otp" ${value}="4829">`)).toEqual([]);
      }
    },
  );

  it.each([
    ['<i otp="4829">', ['4829']],
    ['<i data-login-otp = "4829">', ['4829']],
    ['<i x-otp="4829">', []],
    ['<i otp="hello">', []],
    ['<i otp="48">', []],
    ['<i otp="4829" pin=\'7712\'>', ['4829', '7712']],
    ['<i name="otp"> <b value="4829">', []],
    [`<i name="otp" ${'x'.repeat(90)} value="4829">`, []],
    ['otp 4829', []],
  ])('reads %j', (text, expected) => {
    expect(valuesOf(text)).toEqual(expected);
  });
});
