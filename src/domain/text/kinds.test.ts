import { describe, expect, it } from 'vitest';
import { besideCode, holdsMaskedCode, isOfKind, kindOfWords } from './kinds.ts';

describe('kindOfWords', () => {
  it.each([
    ['OTP', 'code'],
    ['pin', 'code'],
    ['Password', 'code'],
    ['passcode:', 'code'],
    ['one-time code', 'code'],
    ['verification', 'code'],
    ['code', 'code'],
    ['verificación', 'code'],
    ['пароль', 'code'],
    ['ओटीपी', 'code'],
    ['验证码', 'code'],
    ['coupon', 'coupon'],
    ['my COUPON code', 'coupon'],
    ['promo', 'coupon'],
    ['gutschein', 'coupon'],
    ['order', 'order'],
    ['invoice 12', 'order'],
    ['delivery OTP', 'code'],
    ['đơn hàng', undefined],
    ['pinned', undefined],
    ['otpx', undefined],
    ['hello', undefined],
    ['', undefined],
  ])('“%s” asks for %s', (words, kind) => {
    expect(kindOfWords(words)).toBe(kind);
  });
});

describe('besideCode', () => {
  it('leaves what else is typed, folded', () => {
    expect(besideCode('Login OTP, Código')).toEqual(['login']);
    expect(besideCode('pin')).toEqual([]);
  });
});

describe('holdsMaskedCode', () => {
  it.each([
    ['•••••• is your OTP', true],
    ['G-••••••', true],
    ['••• •••', true],
    ['A/c ••••1234', false],
    ['• one\n• two', false],
    ['a•••@example.com', false],
    ['Hello', false],
  ])('of “%s”: %s', (text, holds) => {
    expect(holdsMaskedCode(text)).toBe(holds);
  });
});

describe('isOfKind', () => {
  it('asks a code’s mask, and the words of the other kinds', () => {
    expect(isOfKind('•••• is it', 'code')).toBe(true);
    expect(isOfKind('Your code', 'code')).toBe(false);
    expect(isOfKind('20 % OFF, use COUPON FIFTY.', 'coupon')).toBe(true);
    expect(isOfKind('Shipped!', 'order')).toBe(true);
    expect(isOfKind('Hello', 'order')).toBe(false);
  });
});
