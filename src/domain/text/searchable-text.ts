import { digitValue } from './digits.ts';

/**
 * What folds to itself but for its case: nearly every text of a Latin script without accents, with masked characters and the signs
 * of the rupee and the euro. No backtick, which is a quote.
 */
const plain = /^[\t\n\r\x20-\x5f\x61-\x7e\u2022\u20ac\u20b9]*$/;

/**
 * Text as it is searched; apply it to both sides. Case, accents, invisible characters, the script of a digit, and the kind of a
 * quote, an apostrophe, a dash or a blank do not matter, nor do width, ligatures, Arabic vowel points and letter variants.
 * Character by character (`foldCharacter`), so that what is found can be shown where it stands. Idempotent.
 *
 * Apart from `foldText` (../masking/fold-text.ts), since they serve different readers. Only texts folded alike are compared with
 * this one: it joins all that people take for the same (`ß` and `ss`, the kafs of Arabic, Persian and Urdu), however many
 * characters it writes for one, and keeps what somebody may search for (an emoji, a currency, a masked character). The patterns
 * for codes are written in the other.
 */
export function searchableText(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  let folded = '';
  // Marks that stay (Thai, Indic) have one order, whoever typed them.
  for (const character of text.normalize('NFD')) folded += foldCharacter(character);
  return folded;
}

const known = new Map<string, string>();

/** One code point as `searchableText` writes it: none, one or several characters. */
export function foldCharacter(character: string): string {
  const remembered = known.get(character);
  if (remembered !== undefined) return remembered;
  const folded = fold(character);
  known.set(character, folded);
  return folded;
}

function fold(character: string): string {
  const value = digitValue(character.codePointAt(0) ?? 0);
  if (value >= 0) return String(value);
  const alike = alikes.get(character);
  if (alike !== undefined) return alike;
  const parts = character.toLowerCase().normalize('NFKD').toLowerCase().replace(falling, '');
  return Array.from(parts, (part) => alikes.get(part) ?? classOf(part)).join('');
}

function classOf(character: string): string {
  if (/\p{Pd}/u.test(character)) return '-';
  return /\p{Zs}/u.test(character) ? ' ' : character;
}

/**
 * Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic, nuktas, the tatweel, variation selectors, keycaps, fillers, and
 * all that has no width (U+200B-200F, soft hyphen, bidi controls): nobody types them. Other scripts' vowel signs are letters
 * and stay.
 */
const falling = new RegExp(
  String.raw`[\p{Cf}\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08ff\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc\u115f\u1160\u17b4\u17b5\u180b-\u180f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f\u{e0100}-\u{e01ef}]`,
  'gu',
);

/** What people take for the same and Unicode's own decomposition leaves apart. */
const alikes = new Map([
  ...pairs('\u0027\u0060\u00b4\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a', "'"),
  ...pairs('\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ca\u02cb\u055a\u05f3\ua78c\uff07', "'"),
  ...pairs('\u0022\u00ab\u00bb\u201c\u201d\u201e\u201f\u2033\u2036\u02ba\u02dd\u05f4\u275d\u275e', '"'),
  ...pairs('\u300c\u300d\u300e\u300f\u301d\u301e\u301f\uff02', '"'),
  ...pairs('\u2212\u2043\u02d7\u05be', '-'),
  ...pairs('\u2028\u2029', '\n'),
  ...pairs('\u2044\u2215', '/'),
  ...pairs('\u0111\u00f0\u0256\u0257', 'd'),
  ...pairs('\u0142', 'l'),
  ...pairs('\u00f8', 'o'),
  ...pairs('\u0131', 'i'),
  ...pairs('\u0127', 'h'),
  ...pairs('\u0167', 't'),
  ...pairs('\u0180\u0253', 'b'),
  ...pairs('\u0199\u0138', 'k'),
  ...pairs('\u014b', 'n'),
  ...pairs('\u0259\u01dd', 'e'),
  ...pairs('\u00df', 'ss'),
  ...pairs('\u00e6', 'ae'),
  ...pairs('\u0153', 'oe'),
  ...pairs('\u00fe', 'th'),
  ...pairs('\u03c2', '\u03c3'),
  // Alef, heh, yeh and kaf, as Arabic, Persian and Urdu write them.
  ...pairs('\u0671', '\u0627'),
  ...pairs('\u0629\u06be\u06c1\u06c3\u06d5', '\u0647'),
  ...pairs('\u0649\u06cc\u06d2', '\u064a'),
  ...pairs('\u06a9\u06aa', '\u0643'),
]);

function pairs(characters: string, folded: string): [string, string][] {
  return Array.from(characters, (character) => [character, folded]);
}

/** The words of what somebody typed to search, folded as `searchableText` folds what is searched. */
export function splitWords(typed: string): readonly string[] {
  return searchableText(typed).split(/\s+/).filter(Boolean);
}
