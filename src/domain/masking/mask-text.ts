import { foldAscii, type FoldedText, foldText } from './fold-text.ts';
import { type DecodedText, decodeText } from './otp/decode-text.ts';
import { findCodes } from './otp/find-codes.ts';
import { findTokens, mayHoldEntry } from './otp/links.ts';
import type { Range } from './otp/patterns.ts';
import { mayHoldCode } from './otp/stems.ts';

const lettersAndDigits = /[\p{L}\p{N}]/gu;
const mask = '\u2022';
/** Signs of encodings, and what folding changes beside capitals: one question for the many texts that have neither. */
const beyondPlain = /[%&\\+\u0080-\uffff]/;
/** The second finds nothing more but in contrived texts, where a mask changes what stands beside it; the limit keeps the work linear. */
const passes = 4;

/**
 * Masks one-time passwords, PINs and verification codes in a message text, and the tokens of links that log in: each of their
 * letters and digits becomes `\u2022`, what stands between them stays. A code is found by the words around it, in the languages
 * of `otp/words.ts`, also where the text is percent-encoded or holds HTML entities; amounts, dates, order and phone numbers,
 * coupon codes and postal codes are told from it the same way. Rules by words can miss: `mask-text.held-out.test.ts` says how
 * often. Idempotent, and linear in the length of the text.
 */
export function maskOtp(text: string): string {
  let masked = text;
  for (let pass = 0; pass < passes; pass += 1) {
    const once = maskOnce(masked);
    if (once === undefined) return masked;
    masked = once.text;
    if (once.settled) return masked;
  }
  return masked;
}

/** Undefined where there is nothing to look at; `settled`: another pass would change nothing. */
function maskOnce(text: string): { readonly text: string; readonly settled: boolean } | undefined {
  const plain = !beyondPlain.test(text);
  const decoded = plain ? undefined : decodeText(text);
  const folded = plain ? foldAscii(text) : foldText(decoded?.text ?? text);
  const mayHold = mayHoldCode(folded.text);
  const mayEnter = mayHoldEntry(folded.text);
  if (!mayHold && !mayEnter) return undefined;
  return maskFound(text, decoded, folded, mayHold, mayEnter);
}

function maskFound(
  text: string,
  decoded: DecodedText | undefined,
  folded: FoldedText,
  mayHold: boolean,
  mayEnter: boolean,
): { readonly text: string; readonly settled: boolean } {
  const origin = (index: number) => decoded?.origin(folded.origin(index)) ?? folded.origin(index);
  const original = ({ start, end }: Range) => text.slice(origin(start), origin(end));
  const { codes, settled } = mayHold ? findCodes(folded.text, original) : { codes: [], settled: true };
  const tokens = mayEnter ? findTokens(folded.text, original) : [];
  const ranges = tokens.length === 0 ? codes : [...codes, ...tokens].sort((a, b) => a.start - b.start);
  let masked = '';
  let done = 0;
  for (const range of ranges) {
    const start = Math.max(done, origin(range.start));
    const end = origin(range.end);
    if (end <= start) continue;
    masked += text.slice(done, start) + text.slice(start, end).replace(lettersAndDigits, mask);
    done = end;
  }
  masked += text.slice(done);
  return { text: masked, settled: (settled && tokens.length === 0) || masked === text };
}
