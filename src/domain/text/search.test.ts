import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../contract/capillary/read-answer.ts';
import { listItems } from '../../contract/testing/find-channel.ts';
import { fixture } from '../../contract/testing/fixture.ts';
import { item } from '../testing/factories.ts';
import { searchTest } from './search.ts';
import { splitWords } from './searchable-text.ts';

const countOf = (name: string, typed: string): number =>
  listItems(readAnswer(fixture(name))).filter(searchTest(splitWords(typed))).length;
const finds = (fields: Parameters<typeof item>[0], typed: string): boolean =>
  searchTest(splitWords(typed))(item(fields));

describe('searchTest', () => {
  it.each([
    ['vietnamese', 'don hang', 1],
    ['vietnamese', 'Đơn hàng', 1],
    ['digits-of-scripts', '5000', 2],
    ['digits-of-scripts', '५०००', 2],
    ['digits-of-scripts', '５０００', 2],
    ['digits-of-scripts', '5001', 0],
    ['curly-apostrophes', "it's your birthday, don't", 1],
    ['curly-apostrophes', 'it’s', 1],
  ])('finds in %s what is typed %s', (name, typed, count) => {
    expect(countOf(name, typed)).toBe(count);
  });

  it.each([
    '+44 7700 900123',
    '+447700900123',
    '447700900123',
    '07700 900123',
    '07700-900-123',
    '7700900123',
    '(07700) 900123',
    '0044 7700 900123',
    '+44 (0)7700 900123',
    '+44(0)7700.900.123',
    '+44\u00a07700\u2011900123',
    'tel:+447700900123',
    '+44',
    '+44 77',
    '٠٧٧٠٠ ٩٠٠١٢٣',
    'any 07700 900123',
  ])('finds a receiver that is typed %s', (typed) => {
    expect(countOf('receiver-alone', typed)).toBe(1);
  });

  it.each(['+44 7700 900124', '+45 7700 900123', '07700 900122', 'anything 07700 900123'])(
    'does not take another number for it: %s',
    (typed) => {
      expect(countOf('receiver-alone', typed)).toBe(0);
    },
  );

  it.each(['07700 900123', '+44 7700-900123', '0044 (0)7700 900123', '447700900123', '7700900123'])(
    'finds a number written %s, whoever writes it, however it is typed',
    (written) => {
      for (const typed of ['+447700900123', '07700 900123', '447700900123', '7700900123', '00447700900123']) {
        const elsewhere = { text: 'x', sender: 'y', receiver: 'z@example.com' };
        expect(finds({ ...elsewhere, receiver: written }, typed)).toBe(true);
        expect(finds({ ...elsewhere, sender: written }, typed)).toBe(true);
        expect(finds({ ...elsewhere, text: `Call ${written} now` }, typed)).toBe(true);
        expect(finds({ ...elsewhere, text: `Call ${written} now` }, `now ${typed} call`)).toBe(true);
      }
    },
  );

  it.each([
    ['8 (912) 345-67-89', '+79123456789'],
    ['8 612 34567', '+37061234567'],
    ['80 29 123 45 67', '+375291234567'],
    ['06 30 123 4567', '+36 30 123 4567'],
    ['06 1 234 5678', '+3612345678'],
    ['01 55 1234 5678', '+52 55 1234 5678'],
    ['044 55 1234 5678', '+5215512345678'],
    ['045 55 1234 5678', '525512345678'],
  ])('finds %s, as it is dialled at home, and %s by each other', (home, abroad) => {
    const elsewhere = { text: 'x', sender: 'y', receiver: 'z@example.com' };
    for (const [written, typed] of [
      [home, abroad],
      [abroad, home],
    ] as const) {
      expect(finds({ ...elsewhere, receiver: written }, typed)).toBe(true);
      expect(finds({ ...elsewhere, text: `Call ${written} now` }, `now ${typed}`)).toBe(true);
    }
  });

  it.each([
    ['8 (912) 345-67-88', '+79123456789'],
    ['+8 912 345 67 89', '+79123456789'],
    ['86 138 1234 5678', '+7 138 1234 5678'],
    ['9 (912) 345-67-89', '+79123456789'],
  ])('does not take %s for %s', (typed, written) => {
    expect(finds({ text: 'x', sender: 'y', receiver: written }, typed)).toBe(false);
  });

  it('takes short numbers beside each other for two, in any order', () => {
    expect(finds({ text: 'Pay 500 by 2025' }, '2025 500')).toBe(true);
    expect(finds({ text: 'Invoice 12345678 of order 87654321' }, '87654321 12345678')).toBe(true);
    expect(finds({ text: 'Pay 50' }, '500')).toBe(false);
  });

  it('joins no numbers of different lines', () => {
    expect(finds({ text: 'code 4477009', sender: '00123', receiver: 'x' }, '447700900123')).toBe(false);
  });
});
