import { describe, expect, it } from 'vitest';
import { findLetters, findParted, findPassword } from './passwords.ts';

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

describe('findPassword, form by form', () => {
  it.each([
    [' is bz48xq', ['bz48xq']],
    [' adalah bz48xq', ['bz48xq']],
    [' la bz48xq', ['bz48xq']],
    [' es bz48xq', ['bz48xq']],
    [' est bz48xq', ['bz48xq']],
    [' ist bz48xq', ['bz48xq']],
    [' lautet bz48xq', ['bz48xq']],
    [' ay bz48xq', ['bz48xq']],
    [' hai bz48xq', ['bz48xq']],
    [' er bz48xq', ['bz48xq']],
    [' on bz48xq', ['bz48xq']],
    [' este bz48xq', ['bz48xq']],
    [' set to bz48xq', ['bz48xq']],
    [' reset to bz48xq', ['bz48xq']],
    [' changed to bz48xq', ['bz48xq']],
    [' = "bz48xq"', ['bz48xq']],
    [' - (bz48xq)', ['bz48xq']],
    [': <[bz48xq]', ['bz48xq']],
    [' bz48xq', ['bz48xq']],
    [' is bz4#', ['bz4#']],
    [' is b$xq', ['b$xq']],
    [' is bz%xq', ['bz%xq']],
    [' is bz&xq', ['bz&xq']],
    [' is bz@xq', ['bz@xq']],
    [' is bz48xq.,;:!?*]', ['bz48xq']],
    [` is a1${'b'.repeat(38)}`, [`a1${'b'.repeat(38)}`]],
    [` for ${'x'.repeat(60)} is bz48xq`, ['bz48xq']],
    [` for ${'x'.repeat(80)} is bz48xq`, []],
    [' is a1', []],
    [' is 482913', []],
    [' this bz48xq', []],
    [' is 30mins', []],
    [' is a/b1cd', []],
    ['. is bz48xq', []],
    [' was! is bz48xq', []],
  ])('reads what follows in %j', (text, expected) => {
    expect(after(text)).toEqual(expected);
  });
});

describe('findLetters, form by form', () => {
  it.each([
    ['OTP is four eight two nine', ['four eight two nine']],
    ['OTP: zero, oh, double triple', ['zero, oh, double triple']],
    ['OTP - one-five-six-seven-three', ['one-five-six-seven-three']],
    [
      'OTP are one two three four five six seven eight nine zero',
      ['one two three four five six seven eight nine zero'],
    ],
    ['Your OTP: ABCD EFGH', ['ABCD EFGH']],
    ['Your OTP is AB-CD-EF.', ['AB-CD-EF']],
    ['Your OTP = "QWE RTY"\nThanks', ['QWE RTY']],
    ['Your OTP is WXYZAB, valid for 5 min', ['WXYZAB']],
    ['Your OTP is WXYZAB valid for 5 min', ['WXYZAB']],
    ['Your OTP is WXYZAB and more', []],
    ['Your OTP is (WXYZAB)', ['WXYZAB']],
    ['OTP: QWERTY', ['QWERTY']],
    ['OTP = "QWERTY"', ['QWERTY']],
    ['Your OTP for login is bcdfgh', ['bcdfgh']],
    ['Your OTP is QwErTyUi', ['QwErTyUi']],
    ['Your OTP is QWerTy', ['QWerTy']],
    ['- QWERTY is your OTP', []],
    ['Hi! QWERTY is your OTP', ['QWERTY']],
    ['QWERTY as the OTP', ['QWERTY']],
    ['QWERTY ist dein OTP', ['QWERTY']],
    ['"QWERTY" is my login OTP', ['QWERTY']],
  ])('takes in %j for a code %j', (text, expected) => {
    expect(beside(text, 'otp')).toEqual(expected);
  });

  it.each([
    'OTP is four eight two',
    'OTP is four eight two nineteen',
    'Your OTP: AAAA AAAA',
    'Your OTP: abcd efgh',
    'Your OTP is AB-CD now',
    'Your OTP is AAAAAA',
    'Your OTP is Sunshine',
    'Your OTP is sunshine',
    'Your OTP is QwErty',
    'Your OTP is abc-def',
    'Your OTP is qwe.rt',
    'Your OTP is QWERTY: yes',
    'YOUR OTP IS ABOVE ALL YOURS AND NOBODY ELSE',
    ...'VALID REQUIRED REQUESTED MANDATORY SECRET CONFIDENTIAL PERSONAL URGENT INVALID EXPIRED WRONG SENT USED RESET CHANGED BLOCKED ACTIVE NEVER ONLY BELOW ATTACHED SHOWN SAME ALSO WITH YOUR MUST NONE TRUE FREE READY SUCCESSFUL FAILED PENDING VERIFIED LOGIN CLICK PLEASE CALL NOTE ALERT TEAM THANKS STOP BERLAKU RAHASIA OBLIGATORIO GULTIG MINUTES HOUR CODE PINS'
      .split(' ')
      .map((word) => `Your OTP is ${word}.`),
  ])('takes for words: %j', (text) => {
    expect(beside(text, 'otp')).toEqual([]);
  });
});

const parted = (text: string) => {
  const folded = text.toLowerCase();
  const start = folded.indexOf('otp');
  return findParted(folded, { start, end: start + 3 }).map((range) => text.slice(range.start, range.end));
};

describe('findParted', () => {
  it.each([
    ['OTP: 482,913', ['482,913']],
    ['OTP: 482.913', ['482.913']],
    ['OTP: 482_913', ['482_913']],
    ['OTP: 482/913', ['482/913']],
    ['OTP: 482:913', ['482:913']],
    ['OTP: 482;913', ['482;913']],
    ['OTP: 482|913', ['482|913']],
    ['OTP: 482*913', ['482*913']],
    ['OTP: 482~913', ['482~913']],
    ['OTP: 482+913', ['482+913']],
    ['OTP: 482\\913', ['482\\913']],
    ['OTP: 482\u00b7913', ['482\u00b7913']],
    ['OTP: 482--913', ['482--913']],
    ['OTP is 48/29/13', ['48/29/13']],
    ['Your OTP for login is 4829,1377', ['4829,1377']],
    ['OTP 482_913', ['482_913']],
    ['OTP हैं 482,913', ['482,913']],
    ['482,913 is your OTP', ['482,913']],
    ['48|29|13 as the login OTP', ['48|29|13']],
    ['(482,913) is an OTP', ['482,913']],
    ['OTP: "482,913"', ['482,913']],
  ])('finds in %j %j', (text, expected) => {
    expect(parted(text)).toEqual(expected);
  });

  it.each([
    'OTP: 12:30',
    'OTP: 12:30:45',
    'OTP: 12/05/25',
    'OTP: 482,913.00',
    'OTP: 482,913 points',
    'OTP: 482,913%',
    'OTP: 482,913/-',
    'OTP: 482,91',
    'OTP. Bill 482,913',
    'OTP bill 482,913',
    'Rs 482,913 is your OTP',
    '1482,913 is your OTP',
    '482,913 was your OTP',
    '482,913 is your bill. OTP',
  ])('finds nothing in %j', (text) => {
    expect(parted(text)).toEqual([]);
  });
});
