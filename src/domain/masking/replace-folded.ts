import { foldText } from './fold-text.ts';

/** A match in the folded text, and where its characters stand in the original. */
export type Found = {
  readonly match: RegExpExecArray;
  /** The original characters of a stretch of the folded text; of the whole match where no bounds are given. */
  readonly original: (start?: number, end?: number) => string;
};

/** The mask folds to a digit; here it is a sign of its own, so that what is masked is not found again. */
export const maskSign = '\u0001';

/** A text as patterns for masking see it: `foldText`, with what is masked already as U+0001. */
export function foldForMask(text: string): ReturnType<typeof foldText> {
  return foldText(text.replaceAll('\u2022', maskSign));
}

/**
 * Replaces what a global pattern finds in the folded text (lower case, ASCII digits, one hyphen, nothing invisible) where
 * it stands in the original. `toMask` answers `undefined` to leave a match as it is.
 */
export function replaceFolded(
  text: string,
  pattern: RegExp,
  toMask: (found: Found) => string | undefined,
): string {
  const folded = foldForMask(text);
  let written = '';
  let done = 0;
  for (const match of folded.text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const original = (from = match.index, to = end): string =>
      text.slice(folded.origin(from), folded.origin(to));
    const mask = toMask({ match, original });
    if (mask === undefined || match[0] === '') continue;
    written += text.slice(done, folded.origin(match.index)) + mask;
    done = folded.origin(end);
  }
  return written + text.slice(done);
}
