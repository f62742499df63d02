import { describe, expect, it } from 'vitest';
import { foldForMask, replaceFolded } from './replace-folded.ts';

describe('replaceFolded', () => {
  it('replaces where the original stands, whatever its script', () => {
    expect(replaceFolded('a ९\u200b९ b', /\d+/g, ({ match }) => `<${match[0]}>`)).toBe('a <99> b');
  });

  it('hands over the original, whole and in part', () => {
    const seen: string[] = [];
    replaceFolded('É９x', /\w+/g, ({ match, original }) => {
      seen.push(match[0], original(), original(1, 2));
      return undefined;
    });
    expect(seen).toEqual(['e9x', 'É９x', '９']);
  });

  it('leaves what is refused, and what is empty', () => {
    expect(replaceFolded('1a2', /\d/g, ({ match }) => (match[0] === '1' ? undefined : 'x'))).toBe('1ax');
    expect(replaceFolded('ab', /\d*/g, () => 'x')).toBe('ab');
  });
});

describe('foldForMask', () => {
  it('does not take a mask for a digit', () => {
    expect(foldForMask('••1').text).toBe('\u0001\u00011');
  });
});
