import { describe, expect, it } from 'vitest';
import { rememberLast } from './derived.ts';

describe('rememberLast', () => {
  const remember = () =>
    rememberLast(
      (whose: object, word: string) => ({ whose, word }),
      (...parts) => parts,
    );

  it('gives the same result for the same parts, and another for others', () => {
    const make = remember();
    const [one, other] = [{}, {}];
    const first = make(one, 'a');
    expect(make(one, 'a')).toBe(first);
    expect(make(one, 'b')).toEqual({ whose: one, word: 'b' });
    expect(make(one, 'a')).not.toBe(first);
    expect(make(other, 'a').whose).toBe(other);
  });

  it('remembers the last of each', () => {
    const make = remember();
    const [one, other] = [{}, {}];
    const first = make(one, 'a');
    make(other, 'a');
    expect(make(one, 'a')).toBe(first);
  });
});
