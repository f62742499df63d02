import { searchableText } from './searchable-text.ts';

/** What a search looks through; the same object on every search, which remembers by it. */
type Searchable = {
  readonly text: string | undefined;
  readonly receiver: string | undefined;
  readonly sender: string | undefined;
};

/**
 * A test whether all of some words (`splitWords`) stand in a message's text, receiver or sender, each anywhere; a number among them
 * however it is written, here or there: with a country's code or without, with zeros, blanks and hyphens.
 */
export function searchTest(words: readonly string[]): (message: Searchable) => boolean {
  const terms = toSearchTerms(words);
  return (message) => {
    const folded = foldedText(message);
    return terms.every((term) => holdsTerm(folded, term));
  };
}

/** Folding 10,000 texts takes longer than a frame, and a search asks for them at every keystroke. */
const foldedTexts = new WeakMap<Searchable, FoldedText>();

/** Text, receiver and sender, folded by `searchableText`, on a line each. */
function foldedText(message: Searchable): FoldedText {
  const known = foldedTexts.get(message);
  if (known !== undefined) return known;
  const { text, receiver, sender } = message;
  const joined = searchableText([text, receiver, sender].filter(Boolean).join('\n'));
  let numbers: ReturnType<typeof numbersIn> | undefined;
  const folded = { text: joined, numbers: () => (numbers ??= numbersIn(joined)) };
  foldedTexts.set(message, folded);
  return folded;
}

/** The digits of a number, without zeros in front; those after what some countries dial at home, where they may be such. */
export type Digits = { readonly digits: string; readonly national: string | undefined };

/** A word, and the digits that it may be a number by. */
type Word = { readonly text: string; readonly number: Digits | undefined };

/**
 * What has to be found: every one of `words`, or the number that they write together (`+44 7700 900123`). All folded by
 * `searchableText`.
 */
export type SearchTerm = { readonly words: readonly Word[]; readonly number: Digits | undefined };

/** A number as it stands in a folded text. */
type FoundNumber = Digits & {
  /** Where each of them stands. */
  readonly places: readonly number[];
};

const numberWord = /^(?:tel:)?[+(]*\d[\d()./-]*$/;
/** Fewer digits are a code or an amount, which nobody writes in several ways. */
const shortest = 6;
/** Words apart need one digit more: two short numbers beside each other are two. */
const shortestJoined = 7;
/** Digits in a row, with what people put between them; `(0)` is the zero that is dialled at home alone. */
const numberForm = /\d(?:[ ()./-]{0,3}\d)*/g;
const homeZero = '(0)';
/** A country's calling code has one to three digits. */
const callingCodes = [1, 2, 3];
/**
 * What is dialled at home before a number and is not a single zero, with as many digits as follow it: 8 in Russia, Kazakhstan
 * and Lithuania, 80 in Belarus, 06 in Hungary, once 01, 044 and 045 in Mexico (ITU, national numbering plans).
 */
const trunk =
  /^(?:8(?=[1-9](?:\d{7}|\d{9})$)|80(?=[1-9]\d{8}$)|06(?=[1-9]\d{7,8}$)|(?:01|044|045)(?=[1-9]\d{9}$))/;

/** Folded words (`splitWords`) as what has to be found; those that may be pieces of one number stand in one term. */
export function toSearchTerms(words: readonly string[]): readonly SearchTerm[] {
  const terms: SearchTerm[] = [];
  let pieces: string[] = [];
  const flush = (): void => {
    if (pieces.length > 0) terms.push(toTerm(pieces));
    pieces = [];
  };
  for (const word of words) {
    if (numberWord.test(word)) {
      pieces.push(word);
      continue;
    }
    flush();
    terms.push({ words: [{ text: word, number: undefined }], number: undefined });
  }
  flush();
  return terms;
}

function toTerm(pieces: readonly string[]): SearchTerm {
  const words = pieces.map((text) => ({ text, number: toNumber(text, shortest) }));
  const number = pieces.length === 1 ? words[0]?.number : toNumber(pieces.join(' '), shortestJoined);
  return { words, number };
}

/**
 * The digits without what is written in front at home (0) or from abroad (+, 00). What begins with a plus is a number from its
 * second digit on.
 */
function toNumber(text: string, fewest: number): Digits | undefined {
  const digits = text.replaceAll(homeZero, '').replaceAll(/\D/g, '');
  const isNumber = digits.length >= (text.startsWith('+') ? 2 : fewest);
  const number = digits.replace(/^0+/, '');
  return isNumber && number !== ''
    ? { digits: number, national: text.includes('+') ? undefined : toNational(digits) }
    : undefined;
}

function toNational(digits: string): string | undefined {
  const national = digits.replace(trunk, '');
  return national === digits ? undefined : national;
}

/** A text in which to search, folded; its numbers are asked for only where a number is searched. */
type FoldedText = { readonly text: string; readonly numbers: () => readonly Digits[] };

export function holdsTerm({ text, numbers: inText }: FoldedText, { words, number }: SearchTerm): boolean {
  const holds = (searched: Digits | undefined): boolean =>
    searched !== undefined && inText().some((found) => placesOf(searched, found).length > 0);
  return holds(number) || words.every((word) => text.includes(word.text) || holds(word.number));
}

/** The digits of every number in a folded text. */
export function numbersIn(folded: string): readonly Digits[] {
  return findNumbers(folded).map(({ digits, national }) => ({ digits, national }));
}

/** Where a term stands in a folded text, as pairs of a start and an exclusive end; the number before its words. */
export function findTerm(
  folded: string,
  { words, number }: SearchTerm,
): readonly (readonly [number, number])[] {
  const whole = number === undefined ? [] : findNumber(folded, number);
  if (whole.length > 0 && words.length > 1) return whole;
  return [...whole, ...words.flatMap((word) => findWord(folded, word))];
}

function findWord(folded: string, { text, number }: Word): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + text.length)) {
    found.push([at, at + text.length]);
  }
  return found.length > 0 || number === undefined ? found : findNumber(folded, number);
}

function findNumber(folded: string, searched: Digits): readonly (readonly [number, number])[] {
  return findNumbers(folded).flatMap(({ places, ...found }) =>
    placesOf(searched, found).map(([from, to]): [number, number] => {
      const [first = 0, last = 0] = [places[from], places[to - 1]];
      return [folded[first - 1] === '+' ? first - 1 : first, last + 1];
    }),
  );
}

function findNumbers(folded: string): readonly FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const { 0: written, index } of folded.matchAll(numberForm)) {
    const places: number[] = [];
    let digits = '';
    for (let at = 0; at < written.length; at += 1) {
      while (written.startsWith(homeZero, at)) at += homeZero.length;
      const digit = written.charAt(at);
      if (digit < '0' || digit > '9' || (digits === '' && digit === '0')) continue;
      digits += digit;
      places.push(index + at);
    }
    if (digits.length < shortest - 1) continue;
    const atHome = folded[index - 1] !== '+' && !(folded[index - 1] === '(' && folded[index - 2] === '+');
    const all = written.replaceAll(homeZero, '').replaceAll(/\D/g, '');
    found.push({ digits, places, national: atHome ? toNational(all) : undefined });
  }
  return found;
}

/**
 * Where a searched number stands in the digits of another: as part of it; searched with a country's code that is not written
 * there, from its beginning; where one of them is written as at home and the other with a country's code, the end they share.
 */
function placesOf(searched: Digits, { digits, national }: Digits): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  const sought = searched.digits;
  for (let at = digits.indexOf(sought); at >= 0; at = digits.indexOf(sought, at + sought.length)) {
    found.push([at, at + sought.length]);
  }
  if (found.length > 0) return found;
  const local = callingCodes
    .map((length) => sought.slice(length))
    .find((rest) => rest.length >= shortestJoined && digits.startsWith(rest));
  if (local !== undefined) return [[0, local.length]];
  const shared = [
    endsAfterCode(digits, searched.national) ? searched.national : undefined,
    endsAfterCode(sought, national) ? national : undefined,
  ].find((end) => end !== undefined);
  return shared === undefined ? [] : [[digits.length - shared.length, digits.length]];
}

/** Whether nothing but a country's code stands before a national number. */
function endsAfterCode(digits: string, national: string | undefined): boolean {
  if (national === undefined || !digits.endsWith(national)) return false;
  return digits.length - national.length <= Math.max(...callingCodes);
}
