import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../contract/testing/any-text.ts';
import { truncateGraphemes } from './graphemes.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';

function beginningOf(text: string, limit: number): string {
  const shown = truncateGraphemes(text, limit);
  if (!shown.isCut) throw new Error('nothing was cut');
  return shown.beginning;
}

describe('truncateGraphemes', () => {
  it.each([
    ['a keycap', '1\ufe0f\u20e3 part', 1, '1\ufe0f\u20e3'],
    ['a flag', '\u{1f1ee}\u{1f1f3}\u{1f1ee}\u{1f1f3}', 1, '\u{1f1ee}\u{1f1f3}'],
    ['a family', `${family}${family}x`, 2, `${family}${family}`],
    ['a letter with its marks', 'e\u0301e\u0301', 1, 'e\u0301'],
    ['an Indic syllable', 'नीनी', 1, 'नी'],
    ['plain text', 'Hello', 2, 'He'],
    ['a line end', 'a\r\nb', 2, 'a\r\n'],
  ])('keeps %s whole', (_name, text, limit, expected) => {
    expect(truncateGraphemes(text, limit)).toEqual({ isCut: true, beginning: expected });
  });

  it('cuts nothing from what is short enough', () => {
    expect(truncateGraphemes(family, 1)).toEqual({ isCut: false, whole: family });
    expect(truncateGraphemes('', 0)).toEqual({ isCut: false, whole: '' });
  });

  it('shows nothing where nothing may be shown', () => {
    expect(truncateGraphemes('Hello', 0)).toEqual({ isCut: true, beginning: '' });
  });

  it('is bounded under hundreds of marks, and never halves a pair', () => {
    const zalgo = `a${'\u0301'.repeat(1000)}`;
    expect(beginningOf(zalgo.repeat(3), 2).length).toBeLessThanOrEqual(64);
    expect(beginningOf(`x${'\u{1f3fb}'.repeat(100)}`, 1).isWellFormed()).toBe(true);
  });

  it('is what the segmenter says, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 30 }), (text, limit) => {
        const whole = Array.from(segmenter.segment(text), ({ segment }) => segment);
        expect(truncateGraphemes(text, limit)).toEqual(
          whole.length > limit
            ? { isCut: true, beginning: whole.slice(0, limit).join('') }
            : { isCut: false, whole: text },
        );
      }),
    );
  });
});
