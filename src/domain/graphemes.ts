const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Code units that are looked at for each grapheme asked for: enough for any emoji; a longer cluster is a heap of marks. */
const unitsEach = 32;

export type Truncated = { readonly text: string; readonly cut: boolean };

/**
 * The first `limit` user-perceived characters: emoji, flags, keycaps and letters with their marks are never split. The work
 * is bounded by `limit`, not by the text; a "letter" under more than a few dozen marks counts as too long and ends the text.
 */
export function truncateGraphemes(text: string, limit: number): Truncated {
  if (text.length <= limit) return { text, cut: false };
  const beginning = text.slice(0, limit * unitsEach);
  let end = 0;
  let count = 0;
  for (const { index, segment } of segmenter.segment(beginning)) {
    if (count === limit) return { text: text.slice(0, end), cut: true };
    end = index + segment.length;
    count += 1;
  }
  return { text: text.slice(0, end), cut: end < text.length };
}
