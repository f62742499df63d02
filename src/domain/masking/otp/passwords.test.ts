import { describe, expect, it } from 'vitest';
import { findLetters, findPassword } from './passwords.ts';

const after = (text: string) => {
  const from = 'password'.length;
  return findPassword(`password${text}`, from).map(({ start, end }) => `password${text}`.slice(start, end));
};

describe('findPassword', () => {
  it.each([
    [' is xy7#kq29.', ['xy7#kq29']],
    [': bz7kq29x', ['bz7kq29x']],
    [' for your account is bz4821, change it', ['bz4821']],
    [' is secret', []],
    [' is at https://bazaar.example/r1', []],
    [' sent to asha1@bazaar.example', []],
    [' was changed. see ab12', []],
    [' is 12may2025', []],
  ])('reads what follows in %j', (text, expected) => {
    expect(after(text)).toEqual(expected);
  });
});

const beside = (text: string, word: string) => {
  const folded = text.toLowerCase();
  const start = folded.indexOf(word);
  return findLetters(folded, { start, end: start + word.length }, (range) =>
    text.slice(range.start, range.end),
  ).map((range) => text.slice(range.start, range.end));
};

describe('findLetters', () => {
  it.each([
    ['Your OTP is ABKDEF.', ['ABKDEF']],
    ['Your OTP:\nQWRT-ZPLK', ['QWRT-ZPLK']],
    ['Your OTP is qwrtzplk', ['qwrtzplk']],
    ['Your OTP: blue-kettle-forty', ['blue-kettle-forty']],
    ['Your OTP: aBkDeF', ['aBkDeF']],
    ['ABKDEF is your OTP', ['ABKDEF']],
  ])('takes for a code: %j', (text, expected) => {
    expect(beside(text, 'otp')).toEqual(expected);
  });

  it.each([
    'Your OTP is VALID for 5 minutes',
    'Your OTP is confidential',
    'YOUR OTP IS CONFIDENTIAL AND SO ON',
    'Use OTP: BAZAAR never calls you',
    'Your OTP is XXXXXX',
    'Your OTP is from Bazaar',
  ])('takes for a word: %j', (text) => {
    expect(beside(text, 'otp')).toEqual([]);
  });
});
