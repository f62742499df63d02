import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedWords } from '../testing/arbitrary-view.ts';
import { item } from '../testing/factories.ts';
import { holdsMaskedCode } from './kinds.ts';
import { searchTest } from './search.ts';
import { splitWords } from './searchable-text.ts';
import { indexTexts } from './text-index.ts';

const pieces = [
  'Hello Asha ',
  'BILL ',
  '₹500 ',
  '€4 ',
  '•••••• ',
  '\u0080',
  '07700 900123 ',
  '+44 (0)7700 900123 ',
  '44 77 ',
  '(0)(0)',
  '8 (912) 345-67-89 ',
  'código ',
  '५०० ',
  '\n',
];
const fields = fc.record({
  text: fc.option(
    fc.array(fc.constantFrom(...pieces), { maxLength: 3 }).map((some) => some.join('')),
    {
      nil: undefined,
    },
  ),
  sender: fc.constantFrom('BAZAAR', '+7 912 345 67 89', undefined),
  receiver: fc.oneof(
    fc.constantFrom('447700900123', 'asha@example.com', undefined),
    fc.integer({ min: 0, max: 99 }).map((end) => `07700 9001${end}`),
  ),
});
const lists = fc.array(fields, { maxLength: 40 }).chain((some) =>
  fc.integer({ min: 1, max: 9 }).map((times) =>
    Array.from({ length: times }, () => some)
      .flat()
      .map((each) => ({ item: item(each) })),
  ),
);
/** As somebody types: each word key by key, then another. */
const typing = fc
  .oneof(
    typedWords,
    fc.constantFrom('+79123456789', '07700 900123 asha', 'bill ₹500', 'asha@', '900123 447700'),
  )
  .chain((words) =>
    fc.subarray(Array.from({ length: words.length }, (_, length) => words.slice(0, length + 1))),
  );

describe('indexTexts', () => {
  it('finds what its plain twin finds, key by key', () => {
    fc.assert(
      fc.property(lists, fc.array(typing, { maxLength: 3 }), (messages, several) => {
        const index = indexTexts(messages);
        for (const words of several.flat().map(splitWords)) {
          const test = searchTest(words);
          expect([...index.find(words)]).toEqual(messages.map(({ item: each }) => Number(test(each))));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says in which messages a code was masked', () => {
    fc.assert(
      fc.property(lists, (messages) => {
        expect([...indexTexts(messages).maskedCodes()]).toEqual(
          messages.map((message) => Number(holdsMaskedCode(message.item.text ?? ''))),
        );
      }),
    );
  });

  it('finds the same however much was read before', () => {
    const messages = Array.from({ length: 2500 }, (_, index) => ({
      item: item({ text: `Message ${index}` }),
    }));
    const index = indexTexts(messages);
    expect(index.readMore()).toBe(false);
    expect(index.find(['2499']).indexOf(1)).toBe(2499);
    expect(index.readMore()).toBe(true);
  });

  it('takes a narrower search for one of its own after a wider one', () => {
    const index = indexTexts(['abc', 'abd', 'xab'].map((text) => ({ item: item({ text }) })));
    expect([...index.find(['ab'])]).toEqual([1, 1, 1]);
    expect([...index.find(['abc'])]).toEqual([1, 0, 0]);
    expect([...index.find(['ab', 'x'])]).toEqual([0, 0, 1]);
    expect([...index.find(['ab'])]).toEqual([1, 1, 1]);
  });
});
