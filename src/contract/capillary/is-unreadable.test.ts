import { describe, expect, it } from 'vitest';
import { isUnreadable } from './is-unreadable.ts';

describe('isUnreadable', () => {
  it('is true of what can be neither a text nor a number', () => {
    expect([{}, { a: 1 }, [], ['a'], Infinity, -Infinity].every(isUnreadable)).toBe(true);
  });

  it('is false of scalars and of nothing', () => {
    expect(['', 'a', 0, -1, 1.5, true, null, undefined].some(isUnreadable)).toBe(false);
  });
});
