import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLiteralMask, isNumber, toNameMask, toNumberMask, toSpellingMask } from './identity-masks.ts';

describe('toLiteralMask', () => {
  const hide = toLiteralMask([
    { name: 'mobile', value: '919988221100' },
    { name: 'mobile', value: '9988221100' },
    { name: 'email', value: 'Asha+shop@example.com' },
    { name: 'external_id', value: '7' },
  ]);

  it.each([
    ['a number in a sentence', 'Sent to 919988221100.', 'Sent to ••••••••1100.'],
    ['the longest that fits', '919988221100 9988221100', '••••••••1100 ••••••1100'],
    ['an address whatever its case', 'ASHA+SHOP@EXAMPLE.COM', 'A•••@example.com'],
    ['each time', '9988221100,9988221100', '••••••1100,••••••1100'],
    ['nothing for another number', '919988221101', '919988221101'],
    ['nothing for a value too short to be told from text', '7 days', '7 days'],
    ['nothing where nobody is named', 'Hello', 'Hello'],
  ])('masks %s', (_name, text, hidden) => {
    expect(hide(text)).toBe(hidden);
  });

  it('changes nothing without identities', () => {
    expect(toLiteralMask([])('919988221100')).toBe('919988221100');
  });

  it('finds letters whose cases are more than two', () => {
    const hideGreek = toLiteralMask([{ name: 'email', value: 'ΝΙΚΟΣ@example.com' }]);
    for (const text of ['νικος@example.com', 'νικοσ@example.com'])
      expect(hideGreek(text)).toBe('Ν•••@example.com');
  });

  it('takes every sign of a value literally', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, maxLength: 20 }), fc.string(), (value, around) => {
        const hidden = toLiteralMask([{ name: 'external_id', value }])(`${around}${value}${around}`);
        expect(hidden).not.toContain(value);
      }),
    );
  });
});

describe('toNumberMask', () => {
  const hide = toNumberMask([
    { name: 'mobile', value: '919988221100' },
    { name: 'external_id', value: '4820017' },
    { name: 'external_id', value: 'LM0482' },
  ]);

  it.each([
    ['a number', 'To 919988221100.', 'To ••••••••1100.'],
    ['a number without its country code', '9988221100', '••••••1100'],
    ['a number behind zeros', '00919988221100', '00••••••••1100'],
    ['a number in groups', '+91 (99882) - 21-1.0.0', '+••••••••1100'],
    ['a number between others', '12 9988221100 34', '12 ••••••1100 34'],
    ['each of two', '9988221100 9988221100', '••••••1100 ••••••1100'],
    ['a short id', 'id 482-0017', 'id ••••017'],
    ['nothing else', '9988221101, 4820018, LM0482', '9988221101, 4820018, LM0482'],
  ])('masks %s', (_name, text, hidden) => {
    expect(hide(text)).toBe(hidden);
    expect(hide(hidden)).toBe(hidden);
  });

  it('changes nothing without numbers', () => {
    expect(toNumberMask([])('919988221100')).toBe('919988221100');
  });

  it('tells numbers from other identities', () => {
    expect(isNumber({ name: 'mobile', value: '+91 99882-21100' })).toBe(true);
    for (const value of ['12345', 'LM0482', '9988221100@bank', '••••••1100'])
      expect(isNumber({ name: 'external_id', value })).toBe(false);
  });
});

describe('toSpellingMask', () => {
  const hide = toSpellingMask([
    { name: 'external_id', value: 'LM-0482' },
    { name: 'email', value: 'asha+shop@mail.example' },
    { name: 'email', value: 'r.rao7@mail.example' },
  ]);

  it.each([
    ['an id', 'Card lm0482, LM 0482', 'Card ••••••, •• ••••'],
    ['a local part alone', 'Hi Asha!', 'Hi ••••!'],
    ['a local part with signs anywhere', 'xr.rao7x', 'x•.••••x'],
    ['a local part with its tag', 'asha+shop@other.example', '••••+••••@other.example'],
    ['no part of a word', 'Ashanti', 'Ashanti'],
  ])('masks %s', (_name, text, hidden) => {
    expect(hide(text)).toBe(hidden);
    expect(hide(hidden)).toBe(hidden);
  });

  it('changes nothing where there is nothing to tell by', () => {
    const short = toSpellingMask([
      { name: 'external_id', value: 'A1' },
      { name: 'email', value: 'ab@mail.example' },
      { name: 'external_id', value: '•••A1234' },
    ]);
    expect(short('A1 ab A1234')).toBe('A1 ab A1234');
  });
});

describe('toNameMask', () => {
  const hide = toNameMask(['Asha', 'José', 'Shilpa K', 'สมชาย', 'A', '7', '••a']);

  it.each([
    ['a name whatever its case', 'Dear ASHA, asha’s', 'Dear •••, •••’s'],
    ['a name without its accent', 'Jose and José', '••• and •••'],
    ['several words as one', 'by Shilpa  K.', 'by •••.'],
    ['a name in a script without blanks', 'คุณสมชายครับ', 'คุณ•••ครับ'],
    ['no part of another word', 'Ashanti, a 7', 'Ashanti, a 7'],
  ])('masks %s', (_name, text, hidden) => {
    expect(hide(text)).toBe(hidden);
    expect(hide(hidden)).toBe(hidden);
  });

  it('changes nothing without names', () => {
    expect(toNameMask([])('Asha')).toBe('Asha');
  });
});
