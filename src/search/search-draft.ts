import type { IdentifierName } from '../contract/identifier.ts';
import type { InteractionType, Network } from '../contract/network.ts';
import { channelLabel, networkLabel } from '../domain/channels/channel.ts';
import { formatMobile } from '../domain/identity/format-mobile.ts';
import type { IdentifierReader } from '../domain/identity/identifier-reader.ts';
import { maskIdentity } from '../domain/masking/mask-identity.ts';
import { toVisibleText, trimInvisible } from '../domain/text/invisible-characters.ts';

/** What stands in the search form, sent or not. */
export type SearchDraft = {
  readonly text: string;
  /** How to take the text; `auto`: as it looks. */
  readonly as: IdentifierName | 'auto';
  readonly network: Network | 'all' | undefined;
  readonly type: InteractionType | undefined;
};

export const emptyDraft: SearchDraft = { text: '', as: 'auto', network: undefined, type: undefined };

/** One question to the vendor, as a person put it: `text` is as typed or pasted. */
export type Search = {
  readonly identifierName: IdentifierName;
  readonly text: string;
  readonly network: Network | 'all' | undefined;
  readonly type: InteractionType | undefined;
};

/** Whether two searches ask the same. */
export function sameSearch(a: Search, b: Search): boolean {
  return (
    a.identifierName === b.identifierName && a.text === b.text && a.network === b.network && a.type === b.type
  );
}

/** What the kinds of identifiers are called in the form. */
export const identifierLabels = {
  mobile: 'Mobile',
  email: 'Email',
  external_id: 'External ID',
} as const satisfies Record<IdentifierName, string>;

/** A search of before: what kind it is, its last characters, and what it was narrowed to. */
export function nameRecent({ identifierName, text, network, type }: Search): string {
  return [
    `${identifierLabels[identifierName]} ${maskIdentity(identifierName, text)}`,
    ...(network === undefined ? [] : [network === 'all' ? 'all networks' : networkLabel(network)]),
    ...(type === undefined ? [] : [channelLabel(type)]),
  ].join(' \u00b7 ');
}

/**
 * What a draft asks for, without what surrounds a number or an address; `undefined` while the field is empty. A pasted address
 * brings its own network and type. Without a reader (not loaded yet, or offline) the text is taken as it looks.
 */
export function readDraft(
  { text, as, network, type }: SearchDraft,
  reader: IdentifierReader | undefined,
): Search | undefined {
  const typed = trimInvisible(text);
  if (typed === '') return undefined;
  const reading = reader?.understand(typed);
  if (reading?.kind === 'url') {
    return {
      identifierName: reading.identifierName,
      text: reading.text,
      network: reading.network ?? network,
      type: reading.type ?? type,
    };
  }
  if (as !== 'auto') return { identifierName: as, text: reader?.readAs(as, typed) ?? typed, network, type };
  return reading?.kind === 'identifier'
    ? { identifierName: reading.identifierName, text: reading.text, network, type }
    : { identifierName: guessKind(typed), text: typed, network, type };
}

/** The kind of an identifier by its looks alone. */
function guessKind(typed: string): IdentifierName {
  if (typed.includes('@')) return 'email';
  return /^(?:[\s().\p{Pd}+]*\p{Nd}){7,}[\s().\p{Pd}]*$/u.test(typed) ? 'mobile' : 'external_id';
}

/** The draft that asks for a search. The type stays automatic where the text alone says it: the next paste may be another. */
export function toDraft(
  { text, identifierName, network, type }: Search,
  reader: IdentifierReader | undefined,
): SearchDraft {
  const automatic: SearchDraft = { text, as: 'auto', network, type };
  return readDraft(automatic, reader)?.identifierName === identifierName
    ? automatic
    : { ...automatic, as: identifierName };
}

const plainId = /^[\p{L}\p{M}\p{N}_#-]+$/u;

/** Whether a search that was read without the reader may wait for the line as it is: what may be wrapped must be read first. */
export function isPlain({ as }: SearchDraft, { identifierName, text }: Search): boolean {
  return as !== 'auto' || identifierName !== 'external_id' || plainId.test(text);
}

const readingNouns = { mobile: 'A mobile number', email: 'An email address' } as const;

/** Says how the field was understood and, where the reading is loaded, what Capillary will be asked for; nothing of an empty one. */
export function describeReading(
  search: Search | undefined,
  reader: Pick<IdentifierReader, 'normalise'> | undefined,
  defaultCountry: string | undefined,
): string {
  if (search === undefined) return '';
  if (search.identifierName === 'external_id') return 'An external id, sent exactly as typed.';
  const read = reader?.normalise(search.identifierName, search.text, defaultCountry);
  const kind = readingNouns[search.identifierName];
  if (read?.ok !== true) return `${kind}.`;
  return `${kind}, sent as ${search.identifierName === 'mobile' ? formatMobile(read.value) : toVisibleText(read.value)}.`;
}
