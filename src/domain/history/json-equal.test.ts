import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonEqual } from './json-equal.ts';

const ownPrototype: unknown = JSON.parse('{"__proto__":1}');

describe('jsonEqual', () => {
  it.each([
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    [7, '7'],
    [true, 'true'],
    [
      { id: '554', count: 2 },
      { id: 554, count: '2' },
    ],
    [null, null],
    [ownPrototype, JSON.parse('{"__proto__":1}')],
  ])('finds %j equal to %j', (a, b) => {
    expect(jsonEqual(a, b)).toBe(true);
  });

  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: undefined }, { b: undefined }],
    [
      [1, 2],
      [2, 1],
    ],
    [[], {}],
    [{}, []],
    [null, {}],
    [null, 'null'],
    [undefined, 'undefined'],
    ['7', '07'],
    [ownPrototype, {}],
    [{ constructor: 1 }, { toString: 1 }],
  ])('tells %j from %j', (a, b) => {
    expect(jsonEqual(a, b)).toBe(false);
  });

  it('agrees with itself both ways and on copies', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(jsonEqual(a, structuredClone(a))).toBe(true);
        expect(jsonEqual(a, b)).toBe(jsonEqual(b, a));
      }),
    );
  });
});
