import { describe, expect, it } from 'vitest';
import { joinSafe, onOneLine, ownText, safe, markSafe, sliceSafe, withoutBlankLines } from './safe-text.ts';

describe('safe texts', () => {
  it('are our own words, with nothing in them that acts or hides', () => {
    expect(ownText('Sent to')).toBe('Sent to');
    expect(ownText('a\u202eb')).not.toContain('\u202e');
  });

  it('stand in sentences of ownText as they are, beside numbers', () => {
    expect(safe`To: ${ownText('Asha')}, ${3} times\n`).toBe('To: Asha, 3 times\n');
  });

  it('are joined with a text between them', () => {
    expect(joinSafe([ownText('a'), ownText('b'), ownText('c')], ' · ')).toBe('a · b · c');
    expect(joinSafe([], ' · ')).toBe('');
  });

  it('are put on one line, with one blank for each break and the blanks around it', () => {
    expect(onOneLine(ownText('a  \n\n  b\nc  d'))).toBe('a b c  d');
  });

  it('lose lines that hold nothing', () => {
    expect(withoutBlankLines(ownText('a\n\n \n b\nc'))).toBe('a\n b\nc');
  });

  it('are cut as texts are', () => {
    expect([sliceSafe(ownText('abcd'), 1, 3), sliceSafe(ownText('abcd'), -1)]).toEqual(['bc', 'd']);
  });

  it('are sealed as they are', () => {
    expect(markSafe('a\nb')).toBe('a\nb');
  });
});
