import { describe, expect, it } from 'vitest';
import { findChanged } from './changed-values.ts';

describe('findChanged', () => {
  const repeated = (count: number) => [{ kind: 'repeated-key', count }] as const;
  const undecodable = (count: number) => [{ kind: 'undecodable-text', count }] as const;

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
