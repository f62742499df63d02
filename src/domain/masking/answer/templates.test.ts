import { describe, expect, it } from 'vitest';
import { maskOtp } from '../otp/mask-text.ts';
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
