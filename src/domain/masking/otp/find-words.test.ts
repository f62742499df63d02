import { describe, expect, it } from 'vitest';
import { findWords } from './find-words.ts';
import { foldText } from './fold-text.ts';

const kinds = (text: string) => findWords(foldText(text).text).map(({ kind }) => kind);

describe('findWords', () => {
  it.each([
    ['your OTP', ['strong']],
    ['One-Time Password', ['strong']],
    ['código de verificación', ['strong']],
    ['验证码', ['strong']],
    ['password', ['password']],
    ['PIN', ['pin']],
    ['your code', ['weak']],
    ['coupon code, HSN code, code of conduct', []],
    ['mã giảm giá', []],
    ['รหัสส่วนลด', []],
    ['spinning, zipcodes, adopt', []],
    ['tic tac toe', []],
    ['OTP and PIN', ['strong', 'pin']],
  ])('reads %j', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('says where a word stands', () => {
    expect(findWords('the otp is')).toEqual([{ kind: 'strong', start: 4, end: 7 }]);
  });
});
