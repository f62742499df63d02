import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  toIdentityMasks,
  toLiteralMask,
  isNumber,
  toNameMask,
  toNumberMask,
  toSpellingMask,
} from './identity-masks.ts';

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

describe('toLiteralMask, by length', () => {
  it('looks for values of four signs and more, the longest first', () => {
    const hide = toLiteralMask([
      { name: 'external_id', value: 'abc' },
      { name: 'external_id', value: 'abcd' },
      { name: 'email', value: 'abcd@x.example' },
      { name: 'external_id', value: 'abcd efg 1' },
    ]);
    expect(hide('abc abcd abcd@x.example ABCD EFG 1')).toBe('abc •••• a•••@x.example ••••••fg 1');
  });
});

describe('toNumberMask, by digits', () => {
  const number = (value: string) => ({ name: 'mobile', value }) as const;

  it('looks for numbers of six digits and more', () => {
    expect(toNumberMask([number('12345')])('12345')).toBe('12345');
    expect(toNumberMask([number('123456')])('123456')).toBe('••••••');
    expect([number('12345'), number('123456')].map(isNumber)).toEqual([false, true]);
  });

  it('takes the longest of numbers with the same end', () => {
    const hide = toNumberMask([number('9988221100'), number('919988221100'), number('88221100')]);
    expect(hide('919988221100 919988221100')).toBe('••••••••1100 ••••••••1100');
  });

  it('tells a longer number from a shorter one within it', () => {
    const hide = toNumberMask([number('482001'), number('99482001')]);
    expect(hide('482001')).toBe('••••••');
    expect(hide('99482001')).toBe('•••••001');
    expect(hide('77482001')).toBe('77••••••');
    expect(hide('482001482001')).toBe('••••••••••••');
  });

  it('takes before the last digits only those that are the number’s own', () => {
    const hide = toNumberMask([number('919988221100')]);
    expect(hide('9988221100')).toBe('••••••1100');
    expect(hide('719988221100')).toBe('7•••••••1100');
    expect(hide('88221100')).toBe('•••••100');
    expect(hide('8221100')).toBe('8221100');
    expect(hide('91 9988 22 1100 5')).toBe('••••••••1100 5');
  });

  it('reads across up to four signs between digits, and not across a mask', () => {
    const hide = toNumberMask([number('482001')]);
    expect(hide('4 -. 82001')).toBe('••••••');
    expect(hide('4 - . 82001')).toBe('4 - . 82001');
    expect(hide('482•••001')).toBe('482•••001');
    expect(hide('48a2001')).toBe('48a2001');
  });
});

describe('toSpellingMask, by spelling', () => {
  const hider = (name: 'email' | 'external_id', value: string) => toSpellingMask([{ name, value }]);

  it('looks for ids of five letters and digits and more, with both', () => {
    expect(hider('external_id', 'ab12')('ab12')).toBe('ab12');
    expect(hider('external_id', 'abc12')('abc12')).toBe('•••••');
    expect(hider('external_id', 'abcde')('abcde')).toBe('abcde');
    expect(hider('external_id', '12345')('12345')).toBe('12345');
    expect(hider('external_id', ' abc12 ')('xabc12x')).toBe('x•••••x');
  });

  it.each([
    'abc-12',
    'a b c 1 2',
    'abc%2012',
    'abc&nbsp;12',
    'abc&#45;12',
    'abc<br>12',
    'abc....12',
    'ABC12',
    'ａｂｃ１２',
  ])('finds an id as %s', (text) => {
    const hidden = hider('external_id', 'abc12')(`x ${text} y`);
    expect(hidden).toContain('•');
    expect(hidden).not.toMatch(/abc|12/i);
  });

  it('does not read across more than four signs', () => {
    expect(hider('external_id', 'abc12')('abc.....12')).toBe('abc.....12');
  });

  it('looks for local parts of four signs and up to 64', () => {
    expect(hider('email', 'ash@x.example')('ash')).toBe('ash');
    expect(hider('email', 'asha@x.example')('asha')).toBe('••••');
    const long = (length: number) => 'a1'.repeat(length / 2);
    expect(hider('email', `${long(62)}@x.example`)(long(62))).toBe('•'.repeat(62));
    expect(hider('email', `${long(66)}@x.example`)(long(66))).toBe(long(66));
  });

  it('takes a local part of letters for a word of its own, and others anywhere', () => {
    expect(hider('email', 'asha@x.example')('ashas xasha asha1 asha.')).toBe('ashas xasha asha1 ••••.');
    expect(hider('email', 'a.sha@x.example')('xa.shax aXsha')).toBe('x•.•••x aXsha');
    expect(hider('email', 'asha+a+b@x.example')('asha+a+b asha+c')).toBe('••••+•+• ••••+c');
    expect(hider('email', '•••@x.example')('••• x')).toBe('••• x');
  });
});

describe('toNameMask, by name', () => {
  it('looks for names of two letters and more', () => {
    const hide = toNameMask(['J', 'Jo', 'Jo Ann', 'R 2', '12']);
    expect(hide('J Jo Jo-Ann Jo Anna R2 R 2 12')).toBe('J ••• ••• ••• Anna R2 ••• 12');
  });

  it('reads up to three signs between its words', () => {
    const hide = toNameMask(['Asha Rao']);
    expect(hide('Asha - Rao, Asha -- Rao, AshaRao')).toBe('•••, Asha -- Rao, AshaRao');
  });
});

describe('toIdentityMasks', () => {
  it('finds numbers by their digits, and others letter for letter', () => {
    const masks = toIdentityMasks([
      { name: 'mobile', value: '919988221100' },
      { name: 'email', value: 'asha@x.example' },
    ]);
    const hide = (text: string) => masks.reduce((shown, mask) => mask(shown), text);
    expect(hide('99882-21100 ASHA@x.example')).toBe('••••••1100 a•••@x.example');
    expect(masks[0]?.('919988221100')).toBe('919988221100');
  });
});
