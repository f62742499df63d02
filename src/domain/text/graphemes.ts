/** Grapheme rules do not differ by language; one fixed locale keeps tests and reports the same everywhere. */
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The longest emoji have some 20 code units, written Indic syllables fewer; what is longer was made to be long. */
const unitsEach = 32;
const plain = /^[\n -~]*$/;

/** A text that is whole, or the beginning of one: they have no field in common, so that nobody can overlook which it is. */
export type Truncated =
  | { readonly isCut: false; readonly whole: string }
  | { readonly isCut: true; readonly beginning: string };

/**
 * The first `limit` graphemes (what readers see as characters): an emoji, a keycap, a flag or a letter with its marks stays
 * whole. Looks at `limit` times 32 code units at most, whatever the text's length: a text of letters under hundreds of marks
 * is cut earlier, at the last whole letter, and only a first letter beyond that bound is cut within its marks.
 */
export function truncateGraphemes(text: string, limit: number): Truncated {
  if (text.length <= limit) return { isCut: false, whole: text };
  if (limit < 1) return { isCut: true, beginning: '' };
  if (plain.test(text.slice(0, limit + 1))) return { isCut: true, beginning: text.slice(0, limit) };
  const seen = text.slice(0, limit * unitsEach);
  let count = 0;
  let last = 0;
  for (const { index } of segmenter.segment(seen)) {
    if (count === limit) return { isCut: true, beginning: text.slice(0, index) };
    count += 1;
    last = index;
  }
  if (seen.length === text.length) return { isCut: false, whole: text };
  return { isCut: true, beginning: last > 0 ? text.slice(0, last) : wholePairs(seen) };
}

function wholePairs(text: string): string {
  const end = text.charCodeAt(text.length - 1);
  return end >= 0xd800 && end <= 0xdbff ? text.slice(0, -1) : text;
}
