import type { Communication } from '../history/communication.ts';
import { holdsTerm, numbersIn, type Searched, toSearchTerms } from './search.ts';
import { searchableText } from './searchable-text.ts';

/** Folding 10,000 texts takes longer than a frame, and a search asks for them at every keystroke. */
const folded = new WeakMap<Communication, Searched>();

/** What a search looks through: text, receiver and sender, folded by `searchableText`, on a line each. */
function searchedText(communication: Communication): Searched {
  const known = folded.get(communication);
  if (known !== undefined) return known;
  const { text, receiver, sender } = communication.item;
  const joined = searchableText([text, receiver, sender].filter(Boolean).join('\n'));
  let numbers: ReturnType<typeof numbersIn> | undefined;
  const searched = { text: joined, numbers: () => (numbers ??= numbersIn(joined)) };
  folded.set(communication, searched);
  return searched;
}

/**
 * A test whether all of some words (`splitWords`) stand in a communication's text, receiver or sender, each anywhere; a number
 * among them however it is written, here or there: with a country's code or without, with zeros, blanks and hyphens.
 */
export function searchTest(words: readonly string[]): (communication: Communication) => boolean {
  const terms = toSearchTerms(words);
  return (communication) => {
    const searched = searchedText(communication);
    return terms.every((term) => holdsTerm(searched, term));
  };
}
