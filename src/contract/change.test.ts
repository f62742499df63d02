import { describe, expect, it } from 'vitest';
import { findChanged } from './capillary/read-answer.ts';
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

describe('findChanged', () => {
  it('finds every earlier value of a repeated key', () => {
    const answer = { list: [{ 'a (repeated)': 1, 'a (repeated 2)': { b: 2 }, a: 3 }] };
    expect(findChanged(answer, repeated(2))).toEqual([
      { kind: 'repeated-key', at: 'list[0]["a (repeated)"]', raw: 1 },
      { kind: 'repeated-key', at: 'list[0]["a (repeated 2)"]', raw: { b: 2 } },
    ]);
  });

  it('takes no key for a repeated one that stands alone', () => {
    expect(findChanged({ 'a (repeated)': 1 }, [])).toEqual([]);
    expect(findChanged({ 'a (repeated)': 1 }, repeated(1))).toEqual([
      { kind: 'repeated-key', at: '', raw: 1 },
    ]);
  });

  it('finds every text with a mark, keys too', () => {
    expect(findChanged({ a: ['caf\ufffd', 'b'], '\ufffd': 1 }, undecodable(2))).toEqual([
      { kind: 'undecodable-text', at: 'a[0]', raw: 'caf\ufffd' },
      { kind: 'undecodable-text', at: '["\ufffd"]', raw: 1 },
    ]);
  });

  it('says of the answer what is no longer to be found in it', () => {
    expect(findChanged({ a: '••••••' }, undecodable(2))).toEqual([
      { kind: 'undecodable-text', at: '', raw: 2 },
    ]);
  });
});
