import { toVisibleText } from '../text/invisible-characters.ts';

declare const kind: unique symbol;

/**
 * A text that may be shown and handed on: masked as the level of its `Masker` says, with nothing in it that acts or hides.
 * Whatever puts words before people takes nothing else, so that a text of the vendor's cannot reach them any other way.
 */
export type SafeText = string & { readonly [kind]: 'SafeText' };

/** Words of our own: they name nobody. Never for a text of the vendor's or of whoever types. */
export function ownText(words: string): SafeText {
  return markSafe(toVisibleText(words));
}

/** Our own words around safe texts and numbers: safe`To: ${mask.receiver(receiver)}`. */
export function safe(words: TemplateStringsArray, ...values: readonly (SafeText | number)[]): SafeText {
  return markSafe(String.raw({ raw: words }, ...values));
}

/** Safe texts with a text of our own between them. */
export function joinSafe(texts: readonly SafeText[], between: string): SafeText {
  return markSafe(texts.join(between));
}

/** On one line: what stands over several is joined by blanks. */
export function onOneLine(text: SafeText): SafeText {
  return markSafe(text.replaceAll(/(?<!\s)\s*\n\s*/g, ' '));
}

/** Without lines that hold nothing: a closed row has two, and none of them is spent on nothing. */
export function withoutBlankLines(text: SafeText): SafeText {
  return markSafe(text.replaceAll(/\n\s*\n/g, '\n'));
}

/** A part of a safe text; the places are in UTF-16 units, as of `slice`. */
export function sliceSafe(text: SafeText, start: number, end?: number): SafeText {
  return markSafe(text.slice(start, end));
}

/** For the masker, which alone makes safe what is not ours, and for whoever lays out anew what is safe already. */
export function markSafe(text: string): SafeText {
  if (isText(text)) return text;
  throw new TypeError('not a text');
}

function isText(text: string): text is SafeText {
  return typeof text === 'string';
}
