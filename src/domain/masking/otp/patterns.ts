import { foldText } from '../fold-text.ts';

/** A stretch of folded text, its end excluded. */
export type Range = { readonly start: number; readonly end: number };

/** A stretch of the text as it was written, before folding. */
export type Original = (range: Range) => string;

/** A pattern that is asked at one place of a folded text only, so that a question costs the same in texts of any length. */
export type PlacePattern = (folded: string, place: number) => boolean;

/** What ends at the place. Quantifiers in `source` must be bounded: lookbehinds run backwards through the text. */
export function endingAt(...source: readonly string[]): PlacePattern {
  const endOf = sticky(`(?<=${source.join('')})`);
  return (text, place) => endOf(text, place) >= 0;
}

/** What starts at the place. */
export function startingAt(...source: readonly string[]): PlacePattern {
  const endOf = sticky(...source);
  return (text, place) => endOf(text, place) >= 0;
}

/** A pattern over folded text, its own words folded like the text. */
export function folded(...source: readonly string[]): RegExp {
  return new RegExp(foldText(source.join('')).text);
}

/** Where what starts at a place ends; -1 where nothing does. */
export function sticky(...source: readonly string[]): (folded: string, place: number) => number {
  const pattern = new RegExp(foldText(source.join('')).text, 'y');
  return (text, place) => {
    pattern.lastIndex = place;
    return pattern.test(text) ? pattern.lastIndex : -1;
  };
}
