import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { withKeys } from './with-keys.ts';

const keysOf = (words: readonly string[]): readonly string[] =>
  withKeys(words, (word) => word).map(({ key }) => key);

it('gives equal words keys of their own', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', '["a",0]', '["a",1]', '')), (words) => {
      expect(new Set(keysOf(words)).size).toBe(words.length);
      expect(withKeys(words, (word) => word).map(({ item }) => item)).toEqual(words);
    }),
  );
});

it('keeps the key of what stays while others come and go', () => {
  expect(keysOf(['x', 'a', 'y'])[1]).toBe(keysOf(['a'])[0]);
});
