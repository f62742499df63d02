import { describe, expect, it } from 'vitest';
import { maskCodes } from './mask-codes.ts';

describe('maskCodes', () => {
  it.each([
    ['a coupon', 'Use SAVE20X at the till', 'Use ••••••• at the till'],
    ['one in small letters', 'Apply welcome50.', 'Apply •••••••••.'],
    ['one with hyphens', 'Your gift BZ-4829-KQ7', 'Your gift ••-••••-•••'],
    ['letters before a number', 'Voucher BZ-482913', 'Voucher ••-••••••'],
    ['short digits that are called a code', 'Coupon code: 4829', 'Coupon code: ••••'],
    ['capitals that are called a code', 'with code FLATSALE only', 'with code •••••••• only'],
    ['a code beside another script', '优惠码SAVE20立减', '优惠码••••••立减'],
    ['a full-width code', 'ＳＡＶＥ２０', '••••••'],
  ])('masks %s', (_name, text, masked) => {
    expect(maskCodes(text)).toBe(masked);
    expect(maskCodes(masked)).toBe(masked);
  });

  it.each([
    'Rs500 off for 30days from 28May2025, 1st 10am',
    'Order no BZ20250512-0042 is packed',
    'On 28-May-2025 at 13:52',
    'covid-19, top-10, 4G',
    'Show this code at the store',
    'Visit https://bazaar24x7.example/offers or care@bazaar24.example',
    'Points: 12500',
    '您的订单12345已发货',
  ])('leaves %j', (text) => {
    expect(maskCodes(text)).toBe(text);
  });
});
