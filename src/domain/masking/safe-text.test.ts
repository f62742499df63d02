import { describe, expect, it } from 'vitest';
import { joinSafe, onOneLine, ours, safe, seal, sliceSafe, withoutBlankLines } from './safe-text.ts';

describe('safe texts', () => {
  it('are our own words, with nothing in them that acts or hides', () => {
    expect(ours('Sent to')).toBe('Sent to');
    expect(ours('a\u202eb')).not.toContain('\u202e');
  });

  it('stand in sentences of ours as they are, beside numbers', () => {
    expect(safe`To: ${ours('Asha')}, ${3} times\n`).toBe('To: Asha, 3 times\n');
  });

  it('are joined with a text between them', () => {
    expect(joinSafe([ours('a'), ours('b'), ours('c')], ' · ')).toBe('a · b · c');
    expect(joinSafe([], ' · ')).toBe('');
  });

  it('are put on one line, with one blank for each break and the blanks around it', () => {
    expect(onOneLine(ours('a  \n\n  b\nc  d'))).toBe('a b c  d');
  });

  it('lose lines that hold nothing', () => {
    expect(withoutBlankLines(ours('a\n\n \n b\nc'))).toBe('a\n b\nc');
  });

  it('are cut as texts are', () => {
    expect([sliceSafe(ours('abcd'), 1, 3), sliceSafe(ours('abcd'), -1)]).toEqual(['bc', 'd']);
  });

  it('are sealed as they are', () => {
    expect(seal('a\nb')).toBe('a\nb');
  });
});
