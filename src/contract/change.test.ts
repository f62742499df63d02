import { describe, expect, it } from 'vitest';
import { addChanges, keyAsWritten, repeatedKey } from './change.ts';

const repeated = (count: number) => [{ kind: 'repeated-key', count }] as const;
const undecodable = (count: number) => [{ kind: 'undecodable-text', count }] as const;

describe('addChanges', () => {
  it('adds up by kind', () => {
    expect(addChanges([...repeated(1), ...undecodable(2)], repeated(3))).toEqual([
      ...repeated(4),
      ...undecodable(2),
    ]);
    expect([addChanges([], repeated(1)), addChanges(repeated(1), [])]).toEqual([repeated(1), repeated(1)]);
  });
});

describe('keyAsWritten', () => {
  it('is the key before it was kept under another', () => {
    for (const key of ['otp', 'a (b)', '', 'x (repeated)']) {
      expect([repeatedKey(key, 1), repeatedKey(key, 12)].map(keyAsWritten)).toEqual([
        keyAsWritten(key),
        keyAsWritten(key),
      ]);
    }
    expect(['otp', 'a (b)', '(repeated)', 'a (repeated x)'].map(keyAsWritten)).toEqual([
      'otp',
      'a (b)',
      '(repeated)',
      'a (repeated x)',
    ]);
  });
});
