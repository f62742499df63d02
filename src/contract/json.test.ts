import { describe, expect, it } from 'vitest';
import { isList, isRecord, ownValue } from './json.ts';

describe('isRecord', () => {
  it('is true of objects alone', () => {
    expect([{}, { a: 1 }].every(isRecord)).toBe(true);
    expect([[], null, undefined, 'a', 1, true].some(isRecord)).toBe(false);
  });
});

describe('isList', () => {
  it('is true of arrays alone', () => {
    expect(isList([])).toBe(true);
    expect([{ length: 0 }, 'a', null].some(isList)).toBe(false);
  });
});

describe('ownValue', () => {
  it('reads an own key, even one that the prototype has too', () => {
    const record: unknown = JSON.parse('{"a":null,"constructor":1,"__proto__":2}');
    expect(isRecord(record) && ['a', 'constructor', '__proto__'].map((key) => ownValue(record, key))).toEqual(
      [null, 1, 2],
    );
  });

  it('never reads through the prototype', () => {
    expect(['constructor', '__proto__', 'toString', 'b'].map((key) => ownValue({ a: 1 }, key))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
