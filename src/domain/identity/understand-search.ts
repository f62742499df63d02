import { type IdentifierName, identifierNames } from '../../contract/identifier.ts';
import { type InteractionType, isInteractionType, isNetwork, type Network } from '../../contract/network.ts';
import { digitValue } from '../text/digit-value.ts';
import { trimInvisible } from '../text/trim-invisible.ts';

/** What a pasted text most likely is. `text` is the identifier as it was written, still to be normalised. */
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
 * A call of the vendor's page (any host, also within a `curl` line) or one of our own deep links (`/#mobile=\u2026`) says what it
 * names. Else automatic: with an `@` it is an e-mail; of nothing but digits and phone punctuation, 7 digits or more, a mobile;
 * anything else an external id. So an external id of digits alone needs its type chosen.
 */
export function understandSearch(text: string): SearchReading {
  const typed = trimInvisible(text);
  if (typed === '') return { kind: 'empty' };
  return (
    readCall(typed) ?? readLink(typed) ?? { kind: 'identifier', identifierName: guess(typed), text: typed }
  );
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

function decode(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

function guess(typed: string): IdentifierName {
  if (typed.includes('@')) return 'email';
  return looksLikePhone(typed) ? 'mobile' : 'external_id';
}

const phonePunctuation = /^[+\uff0b().\s\p{Pd}\p{Cf}]$/u;

function looksLikePhone(typed: string): boolean {
  let digits = 0;
  for (const character of typed.replace(/^tel:/i, '')) {
    if (digitValue(character.codePointAt(0) ?? 0) >= 0) digits += 1;
    else if (!phonePunctuation.test(character)) return false;
  }
  return digits >= 7;
}
