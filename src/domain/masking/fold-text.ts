import { digitValue } from '../text/digits.ts';

/** A text made simple for matching, and where each of its characters came from. */
export type FoldedText = {
  readonly text: string;
  /** Where the character at an index of `text` (or its end) stands in the original. */
  readonly origin: (index: number) => number;
};

const beyondAscii = /\P{ASCII}/u;
const same = (index: number): number => index;

/**
 * Folds a text to what the rules for codes are written in: lower case, Latin without accents, digits 0-9 whatever the script
 * or width, plain blanks, hyphens and quotes, one currency sign (`$`), blanks for emoji; invisible characters, vowel points and
 * variation selectors fall away. The mask `\u2022` folds to a digit, so that a masked code still stands where a code stood.
 * Never longer than the original.
 *
 * Apart from `searchableText` (../text/searchable-text.ts), since they serve different readers. Patterns read this one: it keeps
 * what they tell apart (the letters of Arabic, commas, `ß`), joins what they need not (currencies, emoji, both kinds of quotes),
 * writes at most one unit for one, so that what is found is masked where it stands, and goes through whole answers by a table.
 * What asks with the patterns and words of codes folds by this one, wherever it stands.
 */
export function foldText(text: string): FoldedText {
  if (!beyondAscii.test(text)) return foldAscii(text);
  const units = text.length <= scratch.length ? scratch : new Uint16Array(text.length);
  const length = foldInto(units, text, undefined);
  return { text: toText(units, length), origin: length === text.length ? same : originsOf(text, length) };
}

/** The same for a text that is known to be ASCII. */
export function foldAscii(text: string): FoldedText {
  return { text: text.toLowerCase(), origin: same };
}

const scratch = new Uint16Array(4096);
const narrowScratch = new Uint8Array(scratch.length);
const wide = new TextDecoder('utf-16le', { ignoreBOM: true });
const narrow = new TextDecoder();

/** A decoder is ten times faster than building a string by characters, and a string of bytes is searched in half the time. */
function toText(units: Uint16Array, length: number): string {
  let all = 0;
  for (let index = 0; index < length; index += 1) all |= units[index] ?? 0;
  if (all >= 128) return wide.decode(units.subarray(0, length));
  const bytes = length <= narrowScratch.length ? narrowScratch : new Uint8Array(length);
  bytes.set(units.subarray(0, length));
  return narrow.decode(bytes.subarray(0, length));
}

/** Only a text that is to be masked needs its origins: they are found at the first question. */
function originsOf(text: string, length: number): (index: number) => number {
  let origins: Uint32Array | undefined;
  return (index) => {
    if (origins === undefined) {
      origins = new Uint32Array(length + 1);
      foldInto(new Uint16Array(text.length), text, origins);
      origins[length] = text.length;
    }
    return origins[index] ?? text.length;
  };
}

function foldInto(units: Uint16Array, text: string, origins: Uint32Array | undefined): number {
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const folded = (unit & 0xf800) === 0xd800 ? foldPair(text.codePointAt(index) ?? 0) : foldUnit(unit);
    if (folded === dropped) continue;
    units[length] = folded;
    if (origins !== undefined) origins[length] = index;
    length += 1;
  }
  return length;
}

const dropped = 0;
const unknown = 0xffff;
const table = new Uint16Array(0x10000).fill(unknown);

function foldUnit(unit: number): number {
  const remembered = table[unit] ?? unknown;
  if (remembered !== unknown) return remembered;
  const folded = computeFold(unit);
  table[unit] = folded;
  return folded;
}

/** Digits and styled letters of the higher planes count, all else there is an emoji; its second half falls away, as lone surrogates do. */
function foldPair(codePoint: number): number {
  if (codePoint < 0x10000) return dropped;
  const value = digitValue(codePoint);
  if (value >= 0) return 48 + value;
  const letter = String.fromCodePoint(codePoint).normalize('NFKC');
  return letter.length === 1 ? foldUnit(letter.charCodeAt(0)) : 32;
}

/** Combining marks of Latin, Hebrew and Arabic, nuktas, tatweel, soft hyphen, zero widths, bidi controls, keycaps. */
const falling = new RegExp(
  String.raw`[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640\u093c\u09bc\u0a3c\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufe00-\ufe0f\u20e3]`,
  'g',
);

/** What Unicode's own decomposition leaves apart; a comma means thousands only where it is the ASCII one. */
const alike = new Map([
  ...pairs('\u2022', '0'),
  ...pairs('\u0111', 'd'),
  ...pairs('\u0131', 'i'),
  ...pairs('\u0142', 'l'),
  ...pairs('\u00f8', 'o'),
  // small capitals
  ...pairs('\u1d00', 'a'),
  ...pairs('\u0299', 'b'),
  ...pairs('\u1d04', 'c'),
  ...pairs('\u1d05', 'd'),
  ...pairs('\u1d07', 'e'),
  ...pairs('\ua730', 'f'),
  ...pairs('\u0262', 'g'),
  ...pairs('\u029c', 'h'),
  ...pairs('\u026a', 'i'),
  ...pairs('\u1d0b', 'k'),
  ...pairs('\u029f', 'l'),
  ...pairs('\u1d0d', 'm'),
  ...pairs('\u0274', 'n'),
  ...pairs('\u1d0f', 'o'),
  ...pairs('\u1d18', 'p'),
  ...pairs('\u0280', 'r'),
  ...pairs('\ua731', 's'),
  ...pairs('\u1d1b', 't'),
  ...pairs('\u1d1c', 'u'),
  ...pairs('\u1d20', 'v'),
  ...pairs('\u1d21', 'w'),
  ...pairs('\u028f', 'y'),
  ...pairs('\u2028\u2029', '\n'),
  ...pairs('\u3002\u0964\u06d4', '.'),
  ...pairs('\u061f', '?'),
  ...pairs('\uff0c', '\u3001'),
  ...pairs('\u20b9\u20ac\u00a3\u00a5\u0e3f\u20ab\u20b1\u20a8\u20a6\u09f3', '$'),
  ...pairs('\u2010\u2011\u2012\u2013\u2014\u2015\u2212', '-'),
  ...pairs('\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d', '"'),
]);

function pairs(characters: string, folded: string): [string, string][] {
  return Array.from(characters, (character) => [character, folded]);
}

function computeFold(unit: number): number {
  const value = digitValue(unit);
  if (value >= 0) return 48 + value;
  const character = String.fromCharCode(unit);
  const simple = alike.get(character) ?? character.normalize('NFKD').toLowerCase().replace(falling, '');
  if (simple === '') return dropped;
  const folded = simple.length === 1 ? simple : character.toLowerCase();
  return (alike.get(folded) ?? folded).charCodeAt(0);
}
