import type { IdentifierName } from '../contract/identifier.ts';
import type { IdentifierReader } from '../domain/identity/identifier-reader.ts';
import { trimInvisible } from '../domain/text/trim-invisible.ts';
import type { Search } from './search.ts';
import type { SearchDraft } from './search-draft.ts';

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
    : { identifierName: guess(typed), text: typed, network, type };
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

function guess(typed: string): IdentifierName {
  if (typed.includes('@')) return 'email';
  return /^(?:[\s().\p{Pd}+]*\p{Nd}){7,}[\s().\p{Pd}]*$/u.test(typed) ? 'mobile' : 'external_id';
}
