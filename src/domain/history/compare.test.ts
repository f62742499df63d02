import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareIds, compareTexts } from './compare.ts';

const id = fc.oneof(
  fc.stringMatching(/^\d{1,25}$/),
  fc.constantFrom('0', '00', '01', 'a', 'A', '7~2', 'sms~x', ''),
);

describe('compareIds', () => {
  it.each([
    ['9', '10'],
    ['9007199254740992', '9007199254740993'],
    ['007', '8'],
    ['99', 'a'],
    ['a', 'b'],
    ['7', '7~2'],
  ])('puts %s before %s', (a, b) => {
    expect(compareIds(a, b)).toBeLessThan(0);
    expect(compareIds(b, a)).toBeGreaterThan(0);
  });

  it('orders numbers as BigInt does', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 30n }),
        fc.bigInt({ min: 0n, max: 10n ** 30n }),
        (a, b) => {
          expect(Math.sign(compareIds(String(a), String(b)))).toBe(a < b ? -1 : a > b ? 1 : 0);
        },
      ),
    );
  });

  it('is an order: equal only to itself, and the same from both sides and over a third', () => {
    fc.assert(
      fc.property(id, id, id, (a, b, c) => {
        expect(compareIds(a, b) === 0).toBe(a === b);
        expect(Math.sign(compareIds(a, b)) + Math.sign(compareIds(b, a))).toBe(0);
        expect(compareIds(a, b) <= 0 && compareIds(b, c) <= 0 && compareIds(a, c) > 0).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('compareTexts', () => {
  it('goes by code units, whatever the machine’s language', () => {
    expect(['ä', 'b', 'Z', 'a'].toSorted(compareTexts)).toEqual(['Z', 'a', 'b', 'ä']);
  });
});
