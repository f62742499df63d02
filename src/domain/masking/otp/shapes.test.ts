import { describe, expect, it } from 'vitest';
import { isFact, isShapedAsCode, isPossibleCode, isSingleWord } from './shapes.ts';

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
