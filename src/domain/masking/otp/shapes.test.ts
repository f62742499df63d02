import { describe, expect, it } from 'vitest';
import { isDay, isFact, isPossibleCode, isShapedAsCode, isSingleWord, isState } from './shapes.ts';

describe('isFact', () => {
  it('knows times, addresses, numbers and words', () => {
    const facts = [
      '26-05-2025 15:52:03',
      '2025-05-26T15:52:09Z',
      '26 May 2025 15:52',
      'a1@example.com',
      'GTW_NOT_FOUND',
      '+44 7700 900123',
      '',
    ];
    expect(facts.filter((text) => !isFact(text))).toEqual([]);
  });

  it('knows no sentence for one', () => {
    expect(['OTP 482913', 'Your PIN: 4829', 'رمز 4829', 'OTP-482913'].filter(isFact)).toEqual([]);
  });
});

describe('isShapedAsCode', () => {
  it('takes digits, mixed letters and capitals, not words, states and sentences', () => {
    expect(
      ['482913', '482 913', 'AB-4829', 'K7X9', 'QWRTZ', ' #4829 '].filter((text) => !isShapedAsCode(text)),
    ).toEqual([]);
    expect(
      ['hello', 'SENT', 'Asha', '482913 (5 minutes)', 'Order 48213 of May', '5'].filter(isShapedAsCode),
    ).toEqual([]);
  });
});

describe('isPossibleCode', () => {
  it('takes only what has the form of a code among other values', () => {
    expect(['482913', '482 913', 'K7X9QP', 'AB-4829'].filter((text) => !isPossibleCode(text))).toEqual([]);
    expect(['10', 'Asha', '499.00', '9845012345', '31-05-2025', 'Rs 4999'].filter(isPossibleCode)).toEqual(
      [],
    );
  });
});

describe('isSingleWord', () => {
  it('takes a word, unless it says what became of a code', () => {
    expect(isSingleWord('sunshine')).toBe(true);
    expect(['sent', 'two words', 'ab'].filter(isSingleWord)).toEqual([]);
  });
});

describe('isFact, by form', () => {
  it.each([
    'DELIVERED',
    'a b c',
    'ab 12',
    '12:30:00+05:30 (1/2)*-TZ',
    '5 Sep 2025',
    '26-May-2025 03:52 PM',
    '26 September 2025 15.52',
    '2025-05-26 15:52:03 IST',
    '20250526 15:52:03',
    '2025-05-26T15:52:09.123 Asia/Kolkata',
    'a.b@c',
    'überall',
    'रमेश',
  ])('takes %j for one', (text) => {
    expect(isFact(text)).toBe(true);
  });

  it.each([
    'abc 1',
    'abc d',
    'code1',
    '126 May 2025',
    '26 May 20255 x',
    'überall 1',
    '२६ मई',
    '2025-05-26 15:52 of abcdefghijklmnopqr',
  ])('takes %j for none', (text) => {
    expect(isFact(text)).toBe(false);
  });
});

describe('isShapedAsCode, by form', () => {
  it.each([
    '12',
    '4829',
    '"4829"',
    '(4829)',
    '[4829]',
    '<4829>',
    '*4829*',
    "'4829'.",
    '# 4829',
    'a1',
    '1a',
    'ab12-cd34',
    '12.34.56.78.90',
    '1 2 3 4',
    '1234 5678 9012',
    'A B C 4 5',
    'AB 4829',
    'ABCDE 48291377',
    'ABCD',
    ' ABCDEFGHIJKL ',
  ])('takes %j for one', (text) => {
    expect(isShapedAsCode(text)).toBe(true);
  });

  it.each([
    '',
    'a',
    '1',
    'abcd',
    'ABC',
    'ABCDEFGHIJKLM',
    'ABCD EFGH',
    'ABCDEF 4829',
    'AB 48',
    'AB 482913771',
    '5 min',
    '12 may',
    '4829, 1377',
    '(((( 4829',
    '4829 ))))',
    '1234567890123456789012345',
    'a b 1 2',
    'x4829y z',
    'SENT',
    'pending',
  ])('takes %j for none', (text) => {
    expect(isShapedAsCode(text)).toBe(false);
  });

  it('reads up to 24 characters', () => {
    expect(
      ['1234 5678 9012 3456 7890', '1234 5678 9012 3456 78901'].map((text) => isShapedAsCode(text)),
    ).toEqual([true, false]);
  });
});

describe('isPossibleCode, by form', () => {
  it.each([
    '4829',
    '48291377',
    ' 482-913 ',
    '482 913',
    '4829-1377',
    '4829 1377',
    '4 8 2 9',
    '4 8 2 9 1 3 7 7',
    'A4B5',
    '4829ABCDEF',
    'K7X9QP',
    'A-482',
    'ABCDE-48291377',
  ])('takes %j for one', (text) => {
    expect(isPossibleCode(text)).toBe(true);
  });

  it.each([
    '482',
    '482913771',
    '48-913',
    '4829-137',
    '4 8 2',
    '4 8 2 9 1 3 7 7 0',
    'A4B',
    'A4B5C6D7E8F',
    'ABCD',
    'a4b5',
    'ABCDEF-482',
    'AB-48',
    'AB-482913770',
    'x4829',
    '4829x',
  ])('takes %j for none', (text) => {
    expect(isPossibleCode(text)).toBe(false);
  });
});

describe('isState', () => {
  const states = (
    'ok okay sent unsent not_sent not-sent notsent delivered undelivered verified unverified used unused confirmed unconfirmed ' +
    'authenticated failed failure fail success successful succeeded pending expired none null na n/a true false yes no required ' +
    'optional enabled disabled active inactive valid invalid error generated created issued requested blocked locked unknown accepted ' +
    'rejected denied queued submitted bounced opened clicked read resent cancelled canceled completed timeout hidden masked numeric ' +
    'string text number integer email sms voice whatsapp x xxxx'
  ).split(' ');

  it('knows what became of a code, and what it is made of, in any case', () => {
    expect(states.filter((text) => !isState(text) || !isState(` ${text.toUpperCase()} `))).toEqual([]);
    expect(isState('not sent')).toBe(true);
  });

  it('knows no other word for one', () => {
    expect(
      ['', 'sunshine', 'okey', 'sent it', 'resents', 'un sent', 'not  sent', 'xy'].filter((text) =>
        isState(text),
      ),
    ).toEqual([]);
  });
});

describe('isDay', () => {
  it('knows days and years written as digits', () => {
    expect(['20250528', '28052025', ' 2025 ', '1999'].filter((text) => !isDay(text))).toEqual([]);
    expect(['4829', '482913', '99999999', '2025-05-28', 'May', ''].filter((text) => isDay(text))).toEqual([]);
  });
});

describe('isSingleWord, by length', () => {
  it('takes 3 to 40 signs without a blank', () => {
    const lengths = [2, 3, 40, 41].map((length) => isSingleWord(` ${'q'.repeat(length)}\n`));
    expect(lengths).toEqual([false, true, true, false]);
    expect(isSingleWord('q q')).toBe(false);
  });
});
