/** A word, and the digits that it may be a number by. */
type Word = { readonly text: string; readonly number: string | undefined };

/**
 * What has to be found: every one of `words`, or the number that they write together (`+44 7700 900123`). All folded by
 * `searchableText`.
 */
export type SearchTerm = { readonly words: readonly Word[]; readonly number: string | undefined };

/** A number as it stands in a folded text. */
type FoundNumber = {
  /** Its digits, without zeros in front. */
  readonly digits: string;
  /** Where each of them stands. */
  readonly places: readonly number[];
};

const numberWord = /^(?:tel:)?[+(]*\d[\d()./-]*$/;
/** Fewer digits are a code or an amount, which nobody writes in several ways. */
const shortest = 6;
/** Words apart need one digit more: two short numbers beside each other are two. */
const shortestJoined = 7;
/** Digits in a row, with what people put between them; `(0)` is the zero that is dialled at home alone. */
const numbers = /\d(?:[ ()./-]{0,3}\d)*/g;
const homeZero = '(0)';
/** A country's calling code has one to three digits. */
const callingCodes = [1, 2, 3];

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

/** The digits without what is written in front at home (0) or from abroad (+, 00). What begins with a plus is a number from its second digit on. */
function toNumber(text: string, fewest: number): string | undefined {
  const digits = text.replaceAll(homeZero, '').replaceAll(/\D/g, '');
  const isNumber = digits.length >= (text.startsWith('+') ? 2 : fewest);
  const number = digits.replace(/^0+/, '');
  return isNumber && number !== '' ? number : undefined;
}

/** A text in which to search, folded; its numbers are asked for only where a number is searched. */
export type Searched = { readonly text: string; readonly numbers: () => readonly string[] };

export function holdsTerm({ text, numbers: inText }: Searched, { words, number }: SearchTerm): boolean {
  const holds = (searched: string | undefined): boolean =>
    searched !== undefined && inText().some((digits) => placesOf(searched, digits).length > 0);
  return holds(number) || words.every((word) => text.includes(word.text) || holds(word.number));
}

/** The digits of every number in a folded text. */
export function numbersIn(folded: string): readonly string[] {
  return findNumbers(folded).map(({ digits }) => digits);
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

function findNumber(folded: string, searched: string): readonly (readonly [number, number])[] {
  return findNumbers(folded).flatMap(({ digits, places }) =>
    placesOf(searched, digits).map(([from, to]): [number, number] => {
      const [first = 0, last = 0] = [places[from], places[to - 1]];
      return [folded[first - 1] === '+' ? first - 1 : first, last + 1];
    }),
  );
}

function findNumbers(folded: string): readonly FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const { 0: written, index } of folded.matchAll(numbers)) {
    const places: number[] = [];
    let digits = '';
    for (let at = 0; at < written.length; at += 1) {
      while (written.startsWith(homeZero, at)) at += homeZero.length;
      const digit = written.charAt(at);
      if (digit < '0' || digit > '9' || (digits === '' && digit === '0')) continue;
      digits += digit;
      places.push(index + at);
    }
    if (digits.length >= shortest - 1) found.push({ digits, places });
  }
  return found;
}

/**
 * Where a searched number stands in the digits of another: as part of it, or, searched with a country's code that is not written
 * there, from its beginning.
 */
function placesOf(searched: string, digits: string): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let at = digits.indexOf(searched); at >= 0; at = digits.indexOf(searched, at + searched.length)) {
    found.push([at, at + searched.length]);
  }
  if (found.length > 0) return found;
  const local = callingCodes
    .map((length) => searched.slice(length))
    .find((rest) => rest.length >= shortestJoined && digits.startsWith(rest));
  return local === undefined ? [] : [[0, local.length]];
}
