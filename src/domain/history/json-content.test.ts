import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isList, isRecord } from '../../contract/json.ts';
import { jsonContent } from './json-content.ts';

const ownPrototype: unknown = JSON.parse('{"__proto__":1}');

/** The same question asked value by value: the oracle. */
function sayTheSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isList(a)) {
    return isList(b) && a.length === b.length && a.every((value, index) => sayTheSame(value, b[index]));
  }
  if (isRecord(a)) {
    const keys = Object.keys(a);
    return (
      isRecord(b) &&
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && sayTheSame(a[key], b[key]))
    );
  }
  return isScalar(a) && isScalar(b) && String(a) === String(b);
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

describe('jsonContent', () => {
  it.each([
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    [7, '7'],
    [true, 'true'],
    [0, -0],
    [
      { id: '554', count: 2 },
      { id: 554, count: '2' },
    ],
    [null, null],
    [ownPrototype, JSON.parse('{"__proto__":1}')],
  ])('is the same for %j and %j', (a, b) => {
    expect(jsonContent(a)).toBe(jsonContent(b));
  });

  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: undefined }, { b: undefined }],
    [
      [1, 2],
      [2, 1],
    ],
    [['1,2'], ['1', '2']],
    [[], {}],
    [[], ''],
    [{}, []],
    [{ a: '1","b":"2' }, { a: '1', b: '2' }],
    [null, {}],
    [null, 'null'],
    [undefined, 'undefined'],
    ['7', '07'],
    [ownPrototype, {}],
    [{ constructor: 1 }, { toString: 1 }],
  ])('tells %j from %j', (a, b) => {
    expect(jsonContent(a)).not.toBe(jsonContent(b));
  });

  it('says what comparing value by value says', () => {
    const leaf = fc.constantFrom<unknown>(0, 1, '1', true, 'true', null, 'null', '', ',', '"');
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('value'), { maxLength: 2 }),
        fc.dictionary(fc.constantFrom('a', 'b', '__proto__', '":'), tie('value'), { maxKeys: 2 }),
      ),
    }));
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(jsonContent(a) === jsonContent(b)).toBe(sayTheSame(a, b));
        expect(jsonContent(a)).toBe(jsonContent(structuredClone(a)));
      }),
      { numRuns: 2000 },
    );
  });
});
