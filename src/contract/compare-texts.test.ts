import { describe, expect, it } from 'vitest';
import { compareTexts } from './compare-texts.ts';

describe('compareTexts', () => {
  it('goes by code units, whatever the machine’s language', () => {
    expect(['ä', 'b', 'Z', 'a'].toSorted(compareTexts)).toEqual(['Z', 'a', 'b', 'ä']);
  });
});
