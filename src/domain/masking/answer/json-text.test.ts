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
