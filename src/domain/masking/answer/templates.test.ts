import { describe, expect, it } from 'vitest';
import { maskOtp } from '../mask-text.ts';
import { fillTemplate } from './templates.ts';

const codes = (template: string, values: unknown) => {
  const found = fillTemplate(template, values, maskOtp);
  return found === undefined ? undefined : [...found];
};

describe('fillTemplate', () => {
  it.each([
    ['OTP {#var#} for order {#var#}', ['482913', 'BZ48213'], ['0']],
    ['Order {{2}}, your OTP is {{1}}', ['482913', '771204'], ['0']],
    ['Your OTP is %s', [482913], ['0']],
    ['Hi {name}, your OTP is {code}', { name: 'Asha', code: '482913' }, ['code']],
    ['Your OTP is ${otp}', { otp: '482913' }, ['otp']],
    ['Your OTP is ${otp} for ${amount}', { otp: '482913', amount: '4999' }, ['otp']],
    ['Your OTP is {1}', ['••••••'], []],
  ])('tells which value is the code: %s', (template, values, expected) => {
    expect(codes(template, values)).toEqual(expected);
  });

  it.each([
    ['too few places', 'Your OTP is {1}', ['482913', '771204']],
    ['no values', 'Your OTP is {1}', []],
    ['values of values', 'Your OTP is {1}', [['482913']]],
    ['no code', 'Your order {1}', ['482913']],
  ])('is undefined for %s', (_name, template, values) => {
    expect(codes(template, values)).toBeUndefined();
  });
});

describe('fillTemplate, place by place', () => {
  it.each(['{otp}', '{{otp}}', '{{ otp }}', '{#otp#}', '{{# otp #}}', '%%otp%%', '#otp#', '[otp]', '<otp>'])(
    'finds the value of a record by its name in %s',
    (place) => {
      const values = { name: '771204', otp: '482913' };
      expect(codes(`{{name}} asked. Your OTP is ${place}`, values)).toEqual(['otp']);
      expect(codes(`Your OTP is ${place}, dear {{name}}`, values)).toEqual(['otp']);
    },
  );

  it.each(['%s', '%d', '{}', '{#var#}', '[x]', '<y>', '#z#', '%%w%%'])('fills %s in its turn', (place) => {
    expect(codes(`Order ${place}. Your OTP is ${place}`, ['BZ48213', '482913'])).toEqual(['1']);
    expect(codes(`Order ${place}. Your OTP is ${place}`, { order: 'BZ48213', code: '482913' })).toEqual([
      'code',
    ]);
  });

  it.each([
    ['Order {{2}}, your OTP is {{1}}', ['482913', 'BZ48213'], ['0']],
    ['Order {2}, your OTP is {1}', ['BZ48213', '482913'], ['1']],
    ['Order {{var1}}, your OTP is {{var2}}', ['BZ48213', '482913'], ['1']],
    [
      'Your OTP is {{10}}{{1}}{{2}}{{3}}{{4}}{{5}}{{6}}{{7}}{{8}}{{9}}',
      [...Array.from({ length: 9 }, () => 'a'), '482913'],
      undefined,
    ],
  ])('counts from one where a number stands in two braces: %s', (template, values, expected) => {
    expect(codes(template, values)).toEqual(expected);
  });

  it.each([
    ['a number of no value', 'Your OTP is {{3}}, order {{1}}', ['482913', 'BZ48213']],
    ['the number none', 'Your OTP is {{0}}', ['482913']],
    ['a value too long to fill in', `Your OTP is {{1}}, {{2}}`, ['482913', 'x'.repeat(201)]],
    ['a value that is no text', 'Your OTP is {{1}}', [true]],
    ['values that are neither a list nor a record', 'Your OTP is {{1}}', '482913'],
    ['no record of values', 'Your OTP is {{1}}', null],
  ])('is undefined for %s', (_, template, values) => {
    expect(codes(template, values)).toBeUndefined();
  });

  it('fills in values of up to 200 characters, numbers and nothing', () => {
    expect(codes('{{2}} Your OTP is {{1}}', ['482913', 'x'.repeat(200)])).toEqual(['0']);
    expect(codes('Your OTP is {{1}}{{2}}', [482_913, ''])).toEqual(['0']);
  });

  it('counts a value that is masked already as none that is still to be', () => {
    expect(codes('Your OTP is {{1}} for {{2}}', ['••••••', 'login'])).toEqual([]);
    expect(codes('Your order is {{1}} for {{2}}', ['BZ48213', 'Asha'])).toBeUndefined();
  });
});
