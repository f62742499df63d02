import { describe, expect, it } from 'vitest';
import { identifierNames, isIdentifierName } from './identifier.ts';

describe('isIdentifierName', () => {
  it('knows the names of the vendor', () => {
    expect(identifierNames).toEqual(['mobile', 'email', 'external_id']);
    expect(identifierNames.every(isIdentifierName)).toBe(true);
  });

  it('refuses anything else', () => {
    expect(['Mobile', 'id', '', 'constructor', '__proto__', 0, null, ['mobile']].some(isIdentifierName)).toBe(
      false,
    );
  });
});
