import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifierNames } from '../../contract/identifier.ts';
import { anyText } from '../../contract/testing/any-text.ts';
import { normaliseIdentifier } from './normalise-identifier.ts';

const countries = ['IN', 'GB', 'US', 'AE', 'SG', 'TH', undefined, 'XX'] as const;
const phoneText = fc.string({
  unit: fc.constantFrom(
    ...'0123456789+ -().'.split(''),
    '٤',
    '०',
    '９',
    '\u202a',
    'tel:',
    '00',
    '91',
    '+91',
    '44',
    '7385022695',
  ),
  maxLength: 16,
});
/** Identifiers as the vendor wants them. */
const rules = {
  mobile: /^(?:91[6-9]\d{9}|(?!91)[1-9]\d{8,14})$/,
  email: /^[^\s@]+@[^\s@]+$/,
  external_id: /^[^\p{Cc}]{1,50}$/u,
} as const;

describe('normaliseIdentifier of a mobile', () => {
  it.each([
    ['+91 73850-22695', undefined, '917385022695'],
    ['0091 7385022695', undefined, '917385022695'],
    ['917385022695', undefined, '917385022695'],
    ['917385022695', 'IN', '917385022695'],
    ['73850 22695', 'IN', '917385022695'],
    ['073850 22695', 'IN', '917385022695'],
    ['+91 (0) 73850 22695', 'IN', '917385022695'],
    ['+91-73850-22695', 'GB', '917385022695'],
    ['tel:+917385022695', undefined, '917385022695'],
    ['\u202a+91\u00a073850\u201122695\u202c', undefined, '917385022695'],
    ['＋９１ ７３８５０ ２２６９５', undefined, '917385022695'],
    ['+٩١٧٣٨٥٠٢٢٦٩٥', undefined, '917385022695'],
    ['७३८५० २२६९५', 'IN', '917385022695'],
    ['07700 900123', 'GB', '447700900123'],
    ['447700900123', 'IN', '447700900123'],
    ['+44 (0)7700 900123', undefined, '447700900123'],
    ['(415) 555-2671', 'US', '14155552671'],
    ['+1 415.555.2671', 'IN', '14155552671'],
    ['050 123 4567', 'AE', '971501234567'],
    ['971501234567', 'IN', '971501234567'],
    ['9123 4567', 'SG', '6591234567'],
    ['+6591234567', 'IN', '6591234567'],
    ['081 234 5678', 'TH', '66812345678'],
    ['081 2345 67890', 'ID', '6281234567890'],
    ['919988221100', 'DE', '919988221100'],
    ['+91 073850 22695', undefined, '917385022695'],
    ['+44 07700 900123', undefined, '447700900123'],
    ['0917385022695', 'IN', '917385022695'],
    ['tel:+91-73850-22695;phone-context=+91', undefined, '917385022695'],
    ['+91 7385\u200b0 22695', undefined, '917385022695'],
    ['073850 22695', 'in', '917385022695'],
    ['73850 22695 ext 4', 'IN', '917385022695'],
    ['628123456789.0', undefined, '628123456789'],
    ['628123456789.0', 'IN', '628123456789'],
    ['7385022695.0', 'IN', '917385022695'],
    ['628123456789,00', undefined, '628123456789'],
    ['628123456789.00', undefined, '628123456789'],
    ['628,123,456,789', undefined, '628123456789'],
    ['628,123,456,789.00', undefined, '628123456789'],
    ['628.123.456.789,00', undefined, '628123456789'],
    ['628 123 456 789,0', undefined, '628123456789'],
    ['628\u202f123\u202f456\u202f789,00', undefined, '628123456789'],
    ["628'123'456'789", undefined, '628123456789'],
    ['91,73,85,02,26,95', 'IN', undefined],
    ['9,17,38,50,22,695', 'IN', '917385022695'],
    ['٦٢٨١٢٣٤٥٦٧٨٩٫٠', undefined, '628123456789'],
    ['6.28123456789E+11', undefined, '628123456789'],
    ['7,385022695e9', 'IN', '917385022695'],
    ['06.12.34.56.00', 'FR', '33612345600'],
    ['98450.12345', 'IN', '919845012345'],
  ])('reads %j with the country %s', (text, country, value) => {
    const read = normaliseIdentifier('mobile', text, country);
    expect(read.ok ? read.value : undefined).toBe(value);
  });

  it.each([
    ['', 'IN'],
    ['12345', 'IN'],
    ['073850 22695', undefined],
    ['+91 5385022695', 'IN'],
    ['12345678901234567', 'IN'],
    ['+91+7385022695', 'IN'],
    ['91+7385022695', 'IN'],
    ['+999123456789', 'IN'],
    ['98450 12345 / 98450 12346', 'IN'],
    ['7385022695&identifierName=email', 'IN'],
    ['7385022695\r\nX-Evil: 1', 'IN'],
    ['७३८५०२२६९५x', 'IN'],
    ['6,28E+11', 'ID'],
    ['9.17385E+11', 'IN'],
    ['6.28123456789E+12', undefined],
    ['7385022695.5', 'IN'],
    ['628123456789.01', undefined],
    ['98450123.45', 'IN'],
    ['9845012.345', 'IN'],
    ['628123456789.0.0', undefined],
    ['98450,12345', 'IN'],
    ['44770090012\ufffd', 'GB'],
    [`<${'+447700900123 '.repeat(200)}>`, 'GB'],
  ])('refuses %j with the country %s', (text, country) => {
    expect(normaliseIdentifier('mobile', text, country).ok).toBe(false);
  });
});

describe('normaliseIdentifier of the numbers kept for drama', () => {
  it.each(['IN', 'GB', undefined])('takes every one as it is, with the country %s', (country) => {
    const numbers = Array.from({ length: 1000 }, (_, last) => String(447700900000 + last));
    const refused = numbers.filter((number) => {
      const read = normaliseIdentifier('mobile', number, country);
      return !read.ok || read.value !== number;
    });
    expect(refused).toEqual([]);
  });
});

describe('normaliseIdentifier of an e-mail', () => {
  it.each([
    ['\ndef@xyz.com\n', 'def@xyz.com'],
    ['mailto:Asha@Example.com', 'Asha@Example.com'],
    ['mailto:asha@example.com?subject=Order', 'asha@example.com'],
    ['asha+shop@example.com', 'asha+shop@example.com'],
    ["o'neil@example.com", "o'neil@example.com"],
    ['आशा@उदाहरण.भारत', 'आशा@उदाहरण.भारत'],
    [`${'\u{1e900}'.repeat(249)}@b.cd`, `${'\u{1e900}'.repeat(249)}@b.cd`],
  ])('reads %j', (text, value) => {
    expect(normaliseIdentifier('email', text, undefined)).toEqual({ ok: true, value });
  });

  it.each([
    '',
    'asha',
    'a@b@c',
    '@example.com',
    'asha@',
    'a b@example.com',
    'a\u0000@b.c',
    'a\u202e@b.c',
    'a\ud83d@b.c',
    `${'a'.repeat(250)}@b.cd`,
    `${'\u{1e900}'.repeat(250)}@b.cd`,
    'a\ufe0f@b.c',
    'a\ufffd@b.c',
    'https://x.io/a@b.c',
    'a@b.c/d',
  ])('refuses %j', (text) => {
    expect(normaliseIdentifier('email', text, undefined).ok).toBe(false);
  });
});

describe('normaliseIdentifier of an external id', () => {
  it.each([
    ['007', '007'],
    ['AbC-1', 'AbC-1'],
    [' a b ', 'a b'],
    ['%00#?&', '%00#?&'],
    ['x'.repeat(50), 'x'.repeat(50)],
  ])('reads %j', (text, value) => {
    expect(normaliseIdentifier('external_id', text, 'IN')).toEqual({ ok: true, value });
  });

  it.each(['', ' \u200b', 'x'.repeat(51), 'a\nb', 'a\ud83db', 'M\ufffdLLER1'])('refuses %j', (text) => {
    expect(normaliseIdentifier('external_id', text, 'IN').ok).toBe(false);
  });
});

describe('normaliseIdentifier', () => {
  const question = fc.tuple(
    fc.constantFrom(...identifierNames),
    fc.oneof(phoneText, anyText, fc.emailAddress()),
    fc.constantFrom(...countries),
  );

  it('accepts only what passes the vendor’s rules, and reads it the same again behind a plus', () => {
    fc.assert(
      fc.property(question, ([name, text, country]) => {
        const read = normaliseIdentifier(name, text, country);
        const value = read.ok ? read.value : undefined;
        expect(value === undefined || rules[name].test(value)).toBe(true);
        expect(
          value === undefined
            ? read
            : normaliseIdentifier(name, name === 'mobile' ? `+${value}` : value, country),
        ).toEqual(read);
      }),
      { numRuns: 3000 },
    );
  });

  it('never quotes the value in a message', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...identifierNames),
        fc.string({ minLength: 5 }).map((text) => `${text}\u0000`),
        (name, text) => {
          const read = normaliseIdentifier(name, `x${text}y`, 'IN');
          expect(read.ok ? '' : read.message).not.toContain(text.slice(0, -1));
        },
      ),
    );
  });
});
