import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskEmails, maskPhones } from './mask-contacts.ts';

describe('maskPhones', () => {
  it.each([
    ['a mobile', 'Call 9845012345 now', 'Call ••••••2345 now'],
    ['a country code', 'Call +919845012345', 'Call +••••••••2345'],
    ['groups', 'Call +91 98450-12345.', 'Call +••••••••2345.'],
    ['brackets', 'Tel (080) 4120 3300', 'Tel (•••••••3300'],
    ['a toll-free number', 'Call 1800-266-1234 free', 'Call •••••••1234 free'],
    ['dots', '06.12.11.10.22', '••••••1022'],
    ['seven digits', 'Call 4120330', 'Call ••••330'],
    ['other digits', 'اتصل ٩٨٤٥٠١٢٣٤٥', 'اتصل ••••••2345'],
    ['full width', '９８４５０１２３４５', '••••••2345'],
    ['a number beside a date', '9845012345 12/05/2025 10:30', '••••••2345 12/05/2025 10:30'],
    ['each of two', '9845012345, 9845012346', '••••••2345, ••••••2346'],
    ['an amount too long to be one', 'Rs 9845012345', 'Rs ••••••2345'],
    ['an order number as long as a mobile', 'Order 9845012345', 'Order ••••••2345'],
    ['a compact date, which may be a number', '20250512', '•••••512'],
  ])('masks %s', (_name, text, masked) => {
    expect(maskPhones(text)).toBe(masked);
  });

  it.each([
    'Valid till 31/12/2025',
    'On 28-05-2025 13:52:07 at Kolkata',
    '2025-05-28T13:52:07+05:30',
    '45837-06-15 02:56:40',
    'From 01/05/2025-31/05/2025 only',
    'from 12.05.25 10:30 on',
    'Rs.12,34,567.00 paid',
    'INR 12345678 or IDR 1.250.000',
    '₹ 1234567.50',
    'You have 10,00,000 points',
    'Order no. 40829137 is packed',
    'Offer 2024-2025',
    'หมดอายุ 31/12/2568',
    'Visit us at 560034',
    '482913',
    '',
  ])('leaves %j', (text) => {
    expect(maskPhones(text)).toBe(text);
  });

  it('leaves at most the last four of any number of 10 to 15 digits, however it is grouped', () => {
    const grouped = fc
      .array(fc.tuple(fc.nat(9), fc.constantFrom('', '', ' ', '-', '.', ' - ', ') ')), {
        minLength: 10,
        maxLength: 15,
      })
      .filter(
        (pairs) => !/(?:19|20|25)\d\d|\d{4,5}-\d\d-\d\d|[-.]\d{1,2}[-.]\d\d\D*$/.test(pairs.flat().join('')),
      );
    fc.assert(
      fc.property(grouped, (pairs) => {
        const text = pairs.map(([digit, sign]) => digit + sign).join('');
        const masked = maskPhones(`Call ${text}today`);
        expect(masked.replaceAll(/\D/g, '').length).toBeLessThanOrEqual(4);
        expect(maskPhones(masked)).toBe(masked);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('maskEmails', () => {
  it.each([
    ['an address', 'Write to care@bazaar.example.', 'Write to c•••@bazaar.example.'],
    ['one letter', 'a@bazaar.example', '•••@bazaar.example'],
    ['an address in brackets', 'Asha <asha.rao+x@mail.example>', 'Asha <a•••@mail.example>'],
    ['each of two', 'ab@x.example,cd@x.example', 'a•••@x.example,c•••@x.example'],
    ['a payment address', 'Pay to asha@okbank today', 'Pay to a•••@okbank today'],
    ['a full-width sign', 'asha＠mail.example', 'a•••＠mail.example'],
    ['an address in another script', 'আশা@মেল.example', 'আ•••@মেল.example'],
  ])('masks %s', (_name, text, masked) => {
    expect(maskEmails(text)).toBe(masked);
    expect(maskEmails(masked)).toBe(masked);
  });

  it.each(['Rice 5kg@Rs.299', '2@199', '@bazaar.example #•••••', 'Meet @ the store', 'Hello'])(
    'leaves %j',
    (text) => {
      expect(maskEmails(text)).toBe(text);
    },
  );
});

describe('maskPhones, by what a number is', () => {
  it.each([
    '31/12/2025',
    '31-12-2025',
    '31.12.2025',
    '2025/12/31',
    '2025-1-5',
    '1.1.1999',
    '5-6-25',
    '05/06/25 ok',
    '2568.12.31',
    '2025-06-15 02:56:40.123456',
    '12:30:45',
    '2024 - 2025',
    '2024/2025',
    '1,234,567',
    '12,34,567.89',
    '$ 1234567',
    'USD 12345678.50',
    'aed12345678',
    'Rs.1.234.567',
    'order 1234567',
    'Bill no. 123456789',
    'invoice #1234567',
    'Ticket id: 1234567',
  ])('leaves %s', (text) => {
    expect(maskPhones(`On ${text} x`)).toBe(`On ${text} x`);
  });

  it.each([
    '32/12/2025',
    '31/13/2025',
    '31-12-1899',
    'Rs 123456789',
    'xrs 1234567',
    'order 1234567890',
    'reorder 1234567',
    '2024-20251',
    '98450-12345',
    '98450 - 12345',
    '9845.012.345',
    '(98450)12345',
    '98450/12345',
  ])('masks what may be a number in %s', (text) => {
    expect(maskPhones(`On ${text} x`)).toContain('•');
  });

  it('masks from seven digits on, and keeps no more than the last', () => {
    expect(['123456', '1234567', '12345678901234567'].map((text) => maskPhones(text))).toEqual([
      '123456',
      '••••567',
      '•••••••••••••4567',
    ]);
  });
});

describe('maskEmails, sign by sign', () => {
  it.each([
    ['(asha@x.example)', '(a•••@x.example)'],
    ['"asha@x.example"', '"a•••@x.example"'],
    ['a=asha@x.example&b', 'a=a•••@x.example&b'],
    ['mailto:asha@x.example?s', 'mailto:a•••@x.example?s'],
    ['asha@x.example.', 'a•••@x.example.'],
    ['asha@x-y.example,', 'a•••@x-y.example,'],
    ['asha﹫x.example', 'a•••﹫x.example'],
    ['a.b+c@x1', 'a•••@x1'],
    ['asha@1x', 'a•••@1x'],
    ['asha@12', 'asha@12'],
    ['asha@x', 'asha@x'],
    ['5kg@inr 20', '5kg@inr 20'],
    ['asha@rsbank', 'a•••@rsbank'],
  ])('reads %s', (text, masked) => {
    expect(maskEmails(text)).toBe(masked);
  });
});
