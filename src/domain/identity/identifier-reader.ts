import { type IdentifierName, identifierNames } from '../../contract/identifier.ts';
import { type InteractionType, type Network, isInteractionType, isNetwork } from '../../contract/network.ts';
import { trimInvisible } from '../text/invisible-characters.ts';
import { normaliseIdentifier } from './normalise-identifier.ts';
import { writeNumber } from './read-number.ts';
import { decode } from './recognise-contact.ts';
import { countDigits, fewestDigits, readContact } from './surroundings.ts';

/**
 * Everything that reads what people paste: what it is, without what surrounds it, as the vendor wants it. The page loads it when
 * somebody types, since the first screen has no room for the plans of all countries' numbers.
 */
export const identifierReader = {
  understand: understandSearch,
  readAs,
  normalise: normaliseIdentifier,
  format: writeNumber,
} as const;
export type IdentifierReader = typeof identifierReader;

/** What a pasted text most likely is. `text`: the identifier as it was written, without what surrounded it, still to be normalised. */
export type SearchReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'identifier'; readonly identifierName: IdentifierName; readonly text: string }
  | {
      readonly kind: 'url';
      readonly identifierName: IdentifierName;
      readonly text: string;
      readonly network?: Network;
      readonly type?: InteractionType;
    };

const vendorCall = /\/v2\/customers\/interaction\/?\?([^\s#"'<>]*)/;
const deepLink = /^[^\s#]*#((?:mobile|email|external_id)=[^\s"'<>]*)/;

/**
 * Understands what people paste into the search field; nothing is ever fetched from it.
 * A call of the vendor's page (any host, also within a `curl` line) or one of our own deep links (`/#mobile=…`) says what it
 * names. Else automatic: what surrounds a number or an address is taken away (`surroundings.ts`), and its own link or label says
 * what it is. With an `@` it is an email; of nothing but digits and phone punctuation, 7 digits or more, a mobile; anything else
 * an external id. So an external id of digits alone needs its type chosen. What holds a number among other words is taken for a
 * mobile too, so that it is refused in words rather than asked for as an id.
 */
export function understandSearch(text: string): SearchReading {
  const typed = trimInvisible(text);
  if (typed === '') return { kind: 'empty' };
  return readCall(typed) ?? readLink(typed) ?? guess(typed);
}

/** The text of a search whose type somebody chose. An external id stays as it was typed. */
export function readAs(identifierName: IdentifierName, text: string): string {
  return identifierName === 'external_id' ? trimInvisible(text) : readContact(text).text;
}

function readCall(typed: string): SearchReading | undefined {
  const query = vendorCall.exec(typed)?.[1];
  if (query === undefined) return undefined;
  const values = readPairs(query);
  const name = identifierNames.find((each) => each === values.get('identifierName'));
  const raw = values.get('identifierValue');
  if (name === undefined || raw === undefined) return undefined;
  return toUrl(name, name === 'external_id' ? raw.replaceAll('+', ' ') : raw, values);
}

function readLink(typed: string): SearchReading | undefined {
  const fragment = deepLink.exec(typed)?.[1];
  if (fragment === undefined) return undefined;
  const values = readPairs(fragment);
  const name = identifierNames.find((each) => values.has(each));
  return name === undefined ? undefined : toUrl(name, values.get(name) ?? '', values);
}

function toUrl(identifierName: IdentifierName, raw: string, values: Map<string, string>): SearchReading {
  const network = values.get('network');
  const type = values.get('type');
  return {
    kind: 'url',
    identifierName,
    text: trimInvisible(decode(raw)),
    ...(isNetwork(network) && { network }),
    ...(isInteractionType(type) && { type }),
  };
}

/** Keys with their values as written; of equal keys the first. A `+` stays one, or plus-addresses would lose it. */
function readPairs(query: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const pair of query.split('&')) {
    const [key = '', ...rest] = pair.split('=');
    if (!values.has(key)) values.set(key, rest.join('='));
  }
  return values;
}

function guess(typed: string): SearchReading {
  const { kind, text } = readContact(typed);
  const identifierName = kind ?? guessName(text);
  return { kind: 'identifier', identifierName, text: identifierName === 'external_id' ? typed : text };
}

function guessName(text: string): IdentifierName {
  if (text.includes('@') || /[([]\s*at\s*[)\]]/i.test(text)) return 'email';
  return looksLikePhone(text) || holdsPhone(text) ? 'mobile' : 'external_id';
}

const phone =
  /^(?:8\s*[~\u223c\u02dc])?(?:[+\p{Nd}().\s,'’\p{Pd}\p{Cf}\p{DI}\u066b\u066c\u2212\u00b7\u2022\u2027\u2219\u30fb\u30fc\uff70]|\u20e3)+$/u;
/** A slash within a number: after a zero or a plus, or between two whole ones. `2024/000123` is an invoice. */
const slashed = /^(?:[+0]|.*\p{Nd}{7}[^/]*\/).*\//su;
const shortened = /^\d[.,]\d+e\+?\d+$/i;

function looksLikePhone(text: string): boolean {
  if (shortened.test(text)) return true;
  const plain = slashed.test(text) ? text.replaceAll('/', ' ') : text;
  return phone.test(plain) && countDigits(plain) >= fewestDigits;
}

/** A page's address, or a number of nine digits that blanks or punctuation set apart from what else is there. */
const address = /^(?:https?:|www\.)/i;
const among = /(?:^|[\s:<>("'=,;|/])\+?\p{Nd}[\p{Nd}\s().\p{Pd}]*(?=$|[\s:<>)"',;|/])/gu;

function holdsPhone(text: string): boolean {
  if (address.test(text)) return countDigits(text) >= fewestDigits;
  return text.match(among)?.some((found) => countDigits(found) >= 9) ?? false;
}
