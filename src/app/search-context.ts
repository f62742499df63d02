import { createContext, type SetStateAction } from 'react';
import type { SearchDraft } from '../search/search-draft.ts';
import { emptyDraft } from '../search/search-draft.ts';
import type { SearchSession } from '../search/use-search-session.ts';

/** The one search form of the page, wherever it stands: what is in it and what became of it. */
export type SearchContextValue = {
  readonly draft: SearchDraft;
  readonly setDraft: (draft: SetStateAction<SearchDraft>) => void;
  /** Its `start` also puts the search into the form. */
  readonly session: SearchSession;
  /** Starts what the form already holds. */
  readonly submit: SearchSession['start'];
};

const nothing: SearchSession = { state: { kind: 'idle' }, recent: [], start: () => {}, cancel: () => {} };

export const SearchContext = createContext<SearchContextValue>({
  draft: emptyDraft,
  setDraft: () => {},
  session: nothing,
  submit: nothing.start,
});
