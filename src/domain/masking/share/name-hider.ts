import { foldForMask, maskSign, replaceFolded } from './replace-folded.ts';

const shortest = 2;
const letters = String.raw`\p{L}\p{M}\p{N}`;
const word = new RegExp(`[${letters}]+`, 'gu');
/** Written without blanks between words: a name has no other sign of where it ends. */
const unspaced = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const masked = '\u2022\u2022\u2022';

/** A function that masks these names as whole words, whatever their case, accents and what stands between their words, to `•••`. */
export function nameHider(names: readonly string[]): (text: string) => string {
  const patterns = new Set(names.flatMap(toPattern));
  if (patterns.size === 0) return (text) => text;
  const pattern = new RegExp([...patterns].sort((a, b) => b.length - a.length).join('|'), 'gu');
  return (text) => replaceFolded(text, pattern, () => masked);
}

function toPattern(name: string): readonly string[] {
  const folded = foldForMask(name).text;
  const words = folded.match(word) ?? [];
  const isName = /\p{L}/u.test(folded) && !folded.includes(maskSign) && words.join('').length >= shortest;
  if (!isName) return [];
  const pattern = words.join(`[^${letters}]{1,3}`);
  return [unspaced.test(folded) ? pattern : `(?<![${letters}])${pattern}(?![${letters}])`];
}
