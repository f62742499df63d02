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

describe('maskCodes, by form', () => {
  const hidden = (text: string) => text.replaceAll(/[\p{L}\p{N}]/gu, '•');

  it.each(['abcd1', 'a1b2c', 'AB-CD123', 'ab_cd-12345', 'a-b-1234', 'abc-123', 'x1-abcd5-y', 'a1234-b'])(
    'takes %s for a code',
    (word) => {
      expect(maskCodes(`Your ${word} here`)).toBe(`Your ${hidden(word)} here`);
    },
  );

  it.each(
    (
      'abc1 a1b2 abcde 12345 ab-123 a-b-12 1-2-3456 ab-c1 28-may-2025 1_june_25 1st 1234th 22nd 3rd ' +
      '10am 2pm 24hrs 3hr 30mins 15secs 30days 2hours 12months 5years 500pts 1200points 100gb 512mb ' +
      '10kgs 250gms 750ml 42km 100mm 5000mah 50off 1920x1080 rs500 inr2499 usd100 aed99999 sar12345 ' +
      'rm12345 rp50000 php1000 sgd1000 idr50000 vnd50000 28may2025 1june25 12december'
    ).split(' '),
  )('takes %s for none', (word) => {
    expect(maskCodes(`Get ${word} here`)).toBe(`Get ${word} here`);
  });

  it.each([
    'code is',
    'code:',
    'coupon =',
    'voucher no.',
    'promo code -',
    'promo codes:',
    'verification code is:',
    'verification number',
    'coupons "',
    'code (',
    'code *',
    "code '",
  ])('masks what is called so by %j', (words) => {
    const blank = /[a-z.=]$/.test(words) ? ' ' : '';
    expect(maskCodes(`Use ${words}${blank}12`)).toBe(`Use ${words}${blank}••`);
    expect(maskCodes(`Use ${words}${blank}SALE`)).toBe(`Use ${words}${blank}••••`);
    expect(maskCodes(`Use ${words}${blank}SAL`)).toBe(`Use ${words}${blank}SAL`);
    expect(maskCodes(`Use ${words}${blank}Sale`)).toBe(`Use ${words}${blank}Sale`);
  });

  it('hears the word for a code only where it stands for itself', () => {
    expect(maskCodes('Use xcode SALE, barcodes: SALE, xcoupon is SALE')).toBe(
      'Use xcode SALE, barcodes: SALE, xcoupon is SALE',
    );
  });

  it.each(['Order ', 'order no ', 'Bill no. ', 'invoice #', 'Inv: ', 'receipt id ', 'ticket number '])(
    'leaves what is called a number of an order: %j',
    (words) => {
      expect(maskCodes(`${words}BZ12345`)).toBe(`${words}BZ12345`);
      expect(maskCodes(`x${words}BZ12345`)).toBe(`x${words}•••••••`);
      expect(maskCodes(`${words}of BZ12345`)).toBe(`${words}of •••••••`);
    },
  );

  it.each([
    'care@bazaar24x.example',
    'https://bazaar24x.example/x',
    'www.bazaar24x.example',
    'bazaar24x.example/a',
    'http://a-bazaar24x.example',
  ])('leaves the host in %s', (text) => {
    expect(maskCodes(text)).toBe(text);
  });

  it('masks what stands behind a host, and what only looks like one', () => {
    expect(maskCodes('https://bazaar24x.example/ab12cd')).toBe('https://bazaar24x.example/••••••');
    expect(maskCodes('bazaar24x.example')).toBe('•••••••••.example');
    expect(maskCodes('bazaar24x.e/a')).toBe('•••••••••.e/a');
  });
});

describe('maskLinks, part by part', () => {
  it.each([
    ['https://b.example/12345', 'https://b.example/•••••'],
    ['https://b.example/1234', 'https://b.example/1234'],
    ['https://b.example/a1b2c', 'https://b.example/•••••'],
    ['https://b.example/a1b2', 'https://b.example/a1b2'],
    ['https://b.example/a-1_2', 'https://b.example/•-•_•'],
    ['https://b.example/abCde', 'https://b.example/•••••'],
    ['https://b.example/abCd', 'https://b.example/abCd'],
    ['https://b.example/Abcde', 'https://b.example/Abcde'],
    ['https://b.example/summer-sale', 'https://b.example/summer-sale'],
    ['https://b.example/a.b12345', 'https://b.example/a.b12345'],
    ['https://b.example/x12345/y12345?z', 'https://b.example/••••••/••••••?z'],
    ['https://b.example?abcd', 'https://b.example?••••'],
    ['https://b.example?abc', 'https://b.example?abc'],
    ['https://b.example?a=abcd;b=abc&c=ab-cdef', 'https://b.example?a=••••;b=abc&c=••-••••'],
    ['https://b.example?utm_source=abcd&UTM_ID=abcd', 'https://b.example?utm_source=abcd&UTM_ID=abcd'],
    ['https://b.example?utm_1=abcd&xutm_a=abcd', 'https://b.example?utm_1=••••&xutm_a=••••'],
    ['https://b.example?a=b=cdef', 'https://b.example?a=•=••••'],
    ['https://b.example/p#abcd', 'https://b.example/p#••••'],
    ['https://b.example/p?q=abcd#abcd?efgh', 'https://b.example/p?q=••••#••••?••••'],
    ['www.b.example/12345', 'www.b.example/•••••'],
    ['b.in/12345', 'b.in/•••••'],
    ['x@b.in/12345', 'x@b.in/12345'],
    ['b.toolongending/12345', 'b.toolongending/12345'],
    ['yes/12345', 'yes/12345'],
    ['ftp://b/12345', 'ftp://b/12345'],
    [
      'https://b.example/12345 and https://c.example/67890',
      'https://b.example/••••• and https://c.example/•••••',
    ],
  ])('masks %s', (text, masked) => {
    expect(maskLinks(text)).toBe(masked);
  });
});
