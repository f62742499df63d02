import { type IdentifierName, identifierNames, isIdentifierName } from '../contract/identifier.ts';
import { type InteractionType, isInteractionType, isNetwork, type Network } from '../contract/network.ts';

/** What a pasted text most likely is. `url`: an address of Capillary's call or a deep link of ours, taken apart, never fetched. */
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

/** What people write in and around phone numbers; digits of any script. */
const phoneText = /^(?:tel:)?[\p{Nd}\s+()./\u00a0\u2010-\u2015\u202f-]+$/u;
const fewestDigits = 7;

/**
 * Says what a text is without any library: with an `@` an e-mail address; seven digits or more with nothing but phone
 * punctuation a mobile number; everything else an external id.
 */
export function understandSearch(pasted: string): SearchReading {
  const text = pasted.trim();
  if (text === '') return { kind: 'empty' };
  const address = readAddress(text);
  if (address !== undefined) return address;
  return { kind: 'identifier', identifierName: nameOf(text), text };
}

function nameOf(text: string): IdentifierName {
  if (text.includes('@')) return 'email';
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  return digits >= fewestDigits && phoneText.test(text) ? 'mobile' : 'external_id';
}

function readAddress(text: string): SearchReading | undefined {
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null;
  if (url === null) return undefined;
  return url.pathname.endsWith('/v2/customers/interaction') ? readVendorCall(url) : readDeepLink(url);
}

function readVendorCall({ search }: URL): SearchReading | undefined {
  const query = parameters(search.slice(1));
  const identifierName = query.get('identifierName') ?? '';
  const text = query.get('identifierValue')?.trim() ?? '';
  if (!isIdentifierName(identifierName) || text === '') return undefined;
  const [network, type] = [query.get('network')?.trim(), query.get('type')?.trim()];
  return {
    kind: 'url',
    identifierName,
    text,
    ...(isNetwork(network) ? { network } : {}),
    ...(isInteractionType(type) ? { type } : {}),
  };
}

function readDeepLink({ hash }: URL): SearchReading | undefined {
  const fragment = parameters(hash.slice(1));
  for (const identifierName of identifierNames) {
    const text = fragment.get(identifierName)?.trim() ?? '';
    if (text !== '') return { kind: 'url', identifierName, text };
  }
  return undefined;
}

/** A plus is meant as a plus: numbers and e-mail addresses carry it. */
function parameters(text: string): URLSearchParams {
  return new URLSearchParams(text.replaceAll('+', '%2B'));
}
