import { describe, expect, test } from 'vitest';
import { exactNumber } from './record.ts';

describe('exactNumber', () => {
  test('exact numbers keep every digit', () => {
    expect(JSON.stringify({ id: exactNumber('9007199254740993') })).toBe('{"id":9007199254740993}');
  });
});
