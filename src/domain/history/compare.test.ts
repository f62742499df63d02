import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isList, isRecord } from '../../contract/json.ts';
import { finish } from '../../contract/steps.ts';
import { channel, history, item } from '../testing/factories.ts';
import { compareIds, compareNewestFirst, jsonContent, sortNewestFirstInSteps } from './compare.ts';

const anyId = fc.oneof(
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
      fc.property(anyId, anyId, anyId, (a, b, c) => {
        expect(compareIds(a, b) === 0).toBe(a === b);
        expect(Math.sign(compareIds(a, b)) + Math.sign(compareIds(b, a))).toBe(0);
        expect(compareIds(a, b) <= 0 && compareIds(b, c) <= 0 && compareIds(a, c) > 0).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('compareNewestFirst', () => {
  const at = (id: string, sent: string | undefined) => item({ id, sent });
  const ordered = (...items: ReturnType<typeof at>[]) =>
    history(channel('sms', items))
      .communications.toReversed()
      .toSorted(compareNewestFirst)
      .map(({ id }) => id);

  it('puts the later first', () => {
    expect(ordered(at('2', '28-05-2025 09:00:00'), at('1', '28-05-2025 10:00:00'))).toEqual(['1', '2']);
  });

  it('breaks a tie by the later id', () => {
    expect(ordered(at('9', '28-05-2025 09:00:00'), at('10', '28-05-2025 09:00:00'))).toEqual(['10', '9']);
  });

  it('puts what has no date last, by id', () => {
    expect(
      ordered(at('9', undefined), at('10', '31-02-2025 09:00:00'), at('1', '01-01-1999 00:00:00')),
    ).toEqual(['1', '10', '9']);
  });
});

describe('sortNewestFirstInSteps', () => {
  it('sorts as the plain way does, however the times are spread', () => {
    const sent = fc.oneof(
      fc.integer({ min: 0, max: 59 }).map((minute) => `28-05-2025 09:${String(minute).padStart(2, '0')}:00`),
      fc.constantFrom('01-01-1970 09:00:00', '28-05-2052 09:00:00', 'soon', undefined),
      fc.integer({ min: 1_000_000_000, max: 1_748_000_000 }).map(String),
    );
    const items = fc.array(sent, { maxLength: 300, size: 'max' });
    fc.assert(
      fc.property(items, (times) => {
        const list = history(
          channel(
            'sms',
            times.map((time, n) => item({ id: String(n), sent: time })),
          ),
        ).communications.toSorted((a, b) => (Number(a.id) % 7) - (Number(b.id) % 7));
        const before = [...list];
        expect(finish(sortNewestFirstInSteps(list))).toEqual(list.toSorted(compareNewestFirst));
        expect(list).toEqual(before);
      }),
    );
  });
});

describe('jsonContent', () => {
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
