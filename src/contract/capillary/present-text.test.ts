import { describe, expect, it } from 'vitest';
import { presentText } from './present-text.ts';

describe('presentText', () => {
  it.each(['', '  ', '\n', 'null', 'NULL', ' null ', 'undefined', 'N/A', 'n/a', '-', null, undefined])(
    'takes %j for absent',
    (value) => {
      expect(presentText(value)).toBeUndefined();
    },
  );

  it('trims blanks and newlines', () => {
    expect(presentText('\ndef@xyz.com\n')).toBe('def@xyz.com');
    expect(presentText('Shilpa ')).toBe('Shilpa');
  });

  it('writes numbers and booleans as text', () => {
    expect([1746038123052, 0, -0, -1, 1.5, 1e12, true, false].map(presentText)).toEqual([
      '1746038123052',
      '0',
      '0',
      '-1',
      '1.5',
      '1000000000000',
      'true',
      'false',
    ]);
  });

  it('has no text for numbers beyond all bounds, objects and lists', () => {
    expect([Infinity, -Infinity, NaN, {}, [], ['a']].map(presentText)).toEqual(Array.from({ length: 6 }));
  });

  it('keeps words that only contain an absent one', () => {
    expect(['nullable', '--', 'N/A.', '0'].map(presentText)).toEqual(['nullable', '--', 'N/A.', '0']);
  });

  it.each(['\ufeff 91 ', '\u00a0', ' - ', '\u200b', 'null null'])(
    'changes nothing the second time: %j',
    (text) => {
      const once = presentText(text);
      expect(presentText(once)).toBe(once);
    },
  );
});
