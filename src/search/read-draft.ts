import { readAs, understandSearch } from '../domain/identity/understand-search.ts';
import type { Search } from './search.ts';
import type { SearchDraft } from './search-draft.ts';

/**
 * What a draft asks for, without what surrounds a number or an address; `undefined` while the field is empty. A pasted address
 * brings its own network and type.
 */
export function readDraft({ text, as, network, type }: SearchDraft): Search | undefined {
  const reading = understandSearch(text);
  if (reading.kind === 'empty') return undefined;
  if (reading.kind === 'url') {
    return {
      identifierName: reading.identifierName,
      text: reading.text,
      network: reading.network ?? network,
      type: reading.type ?? type,
    };
  }
  if (as !== 'auto') return { identifierName: as, text: readAs(as, text), network, type };
  return { identifierName: reading.identifierName, text: reading.text, network, type };
}

/** The draft that asks for a search. The type stays automatic where the text alone says it: the next paste may be another. */
export function toDraft({ text, identifierName, network, type }: Search): SearchDraft {
  const automatic: SearchDraft = { text, as: 'auto', network, type };
  return readDraft(automatic)?.identifierName === identifierName
    ? automatic
    : { ...automatic, as: identifierName };
}
