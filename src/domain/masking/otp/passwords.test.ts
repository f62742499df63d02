import { describe, expect, it } from 'vitest';
import { findPassword } from './passwords.ts';

const after = (text: string) => {
  const from = 'password'.length;
  return findPassword(`password${text}`, from).map(({ start, end }) => `password${text}`.slice(start, end));
};

describe('findPassword', () => {
  it.each([
    [' is xy7#kq29.', ['xy7#kq29']],
    [': bz7kq29x', ['bz7kq29x']],
    [' for your account is bz4821, change it', ['bz4821']],
    [' is secret', []],
    [' is at https://bazaar.example/r1', []],
    [' sent to asha1@bazaar.example', []],
    [' was changed. see ab12', []],
    [' is 12may2025', []],
  ])('reads what follows in %j', (text, expected) => {
    expect(after(text)).toEqual(expected);
  });
});
