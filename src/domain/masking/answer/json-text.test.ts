import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskJsonText, mayBeJson } from './json-text.ts';

const hide = (value: unknown): unknown =>
  value === 'x'
    ? 'y'
    : Array.isArray(value)
      ? value.map(hide)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hide(item)]))
        : value;
const same = (key: string) => key;

describe('maskJsonText', () => {
  it('changes values where they stand and keeps every other byte', () => {
    expect(maskJsonText(' { "a" : [ "x", 1.0e2, "\\u0078" ],"b":"x"}', hide, same)).toBe(
      ' { "a" : [ "y", 1.0e2, "y" ],"b":"y"}',
    );
  });

  it('changes each of equal keys', () => {
    expect(maskJsonText('{"a":"x","a":"x","a":1}', hide, same)).toBe('{"a":"y","a":"y","a":1}');
  });

  it('is undefined for what is no JSON', () => {
    expect(maskJsonText('{"a":x}', hide, same)).toBeUndefined();
  });

  it('says what parsing, masking and writing says, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom('"x"', '1'), (json, value) => {
        const text = `{"a":${json},"b":${value}}`;
        const parsed: unknown = JSON.parse(text);
        const masked: unknown = JSON.parse(maskJsonText(text, hide, same) ?? '');
        expect(masked).toEqual(hide(parsed));
      }),
    );
  });
});

describe('mayBeJson', () => {
  it('looks at both ends', () => {
    expect(['{}', ' [1]\n', '"a"'].filter(mayBeJson)).toHaveLength(3);
    expect(['[Bazaar] hello', '{', 'a{}', ''].filter(mayBeJson)).toEqual([]);
  });
});

const twice = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replaceAll('4829', '••••');
  if (Array.isArray(value)) return value.map(twice);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key.replaceAll('771', '•••'), twice(each)]),
  );
};
const maskKey = (key: string) => key.replaceAll('771', '•••');

describe('maskJsonText, place by place', () => {
  it.each([
    ['"4829"', '"••••"'],
    [' [ "4829" , 1.50e+2 , [ "a4829" ] ] ', ' [ "••••" , 1.50e+2 , [ "a••••" ] ] '],
    [
      '{"b":"4829","a":{"c":["4829",null,true,false,-0.0]}}',
      '{"b":"••••","a":{"c":["••••",null,true,false,-0.0]}}',
    ],
    ['{"771":"4829","k":"771"}', '{"•••":"••••","k":"771"}'],
    ['{"a":"4829","a":"x4829","a":1}', '{"a":"••••","a":"x••••","a":1}'],
    ['{"771":"4829","771":"48290"}', '{"•••":"••••","•••":"••••0"}'],
    [String.raw`{"q\"uo\\te":"\"4829\""}`, String.raw`{"q\"uo\\te":"\"••••\""}`],
    ['[]', '[]'],
    ['{}', '{}'],
    ['[[],{},""]', '[[],{},""]'],
  ])('masks in %s', (text, masked) => {
    expect(maskJsonText(text, twice, maskKey)).toBe(masked);
  });

  it.each(['[4829', '{"a":4829,}', "{'a':1}", '4829 4829', ''])(
    'is undefined for what is no JSON: %j',
    (text) => {
      expect(maskJsonText(text, twice, maskKey)).toBeUndefined();
    },
  );

  it('reads 64 levels and gives up beyond', () => {
    const nested = (levels: number) => `${'['.repeat(levels)}"4829"${']'.repeat(levels)}`;
    expect(maskJsonText(nested(64), twice, maskKey)).toBe(nested(64).replace('4829', '••••'));
    expect(maskJsonText(nested(65), twice, maskKey)).toBeUndefined();
    const records = (levels: number) => `${'{"a":'.repeat(levels)}"4829"${'}'.repeat(levels)}`;
    expect(maskJsonText(records(64), twice, maskKey)).toBe(records(64).replace('4829', '••••'));
    expect(maskJsonText(records(65), twice, maskKey)).toBeUndefined();
  });
});

describe('mayBeJson', () => {
  it.each(['{}', '[]', '""', ' {"a":1}\n', '\t[1]', '{x}'])('looks at the ends of %j', (text) => {
    expect(mayBeJson(text)).toBe(true);
  });

  it.each(['', '"', '{', '[', '{]', '[}', '{"', 'x{}', '1', ' x ', '{} x', 'null'])(
    'takes %j for none',
    (text) => {
      expect(mayBeJson(text)).toBe(false);
    },
  );
});
