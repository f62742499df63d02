import { describe, expect, it } from 'vitest';
import { maskCodes, maskLinks } from './mask-codes.ts';

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

describe('maskLinks', () => {
  it.each([
    [
      'values of a query',
      'See https://bazaar.example/survey?u=a81bf2&t=LONGTOKEN ok',
      'See https://bazaar.example/survey?u=••••••&t=••••••••• ok',
    ],
    ['a query without a key', 'https://bazaar.example?a81bf2', 'https://bazaar.example?••••••'],
    ['a fragment', 'https://bazaar.example/#/a/81bf22', 'https://bazaar.example/#/•/••••••'],
    ['a short link', 'Visit bzr.in/aB3dE9 today', 'Visit bzr.in/•••••• today'],
    ['a number in the path', 'https://b.example/f/382716/2025', 'https://b.example/f/••••••/2025'],
    ['a short link of letters', 'http://bzr.in/xYzAbQ', 'http://bzr.in/••••••'],
    ['one without a scheme', 'www.bazaar.example/r/9f8e7d6c', 'www.bazaar.example/r/••••••••'],
  ])('masks %s', (_name, text, masked) => {
    expect(maskLinks(text)).toBe(masked);
    expect(maskLinks(masked)).toBe(masked);
  });

  it.each([
    'https://bazaar.example/offers/summer-sale',
    'https://bazaar24.example/offers?utm_source=newsletter&utm_campaign=may2025&p=1',
    'Is it yours? Reply YES/NO #thanks12345',
    'Hello',
  ])('leaves %j', (text) => {
    expect(maskLinks(text)).toBe(text);
  });
});
