import { useQueryClient } from '@tanstack/react-query';
import { type SetStateAction, createContext, useEffect, useEffectEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { interactionsKey, primeInteractions } from '../../api/queries.ts';
import { type Identifier, identifierNames } from '../../contract/identifier.ts';
import { loadedReader } from '../../search/load-reader.ts';
import { type Search, type SearchDraft, emptyDraft, toDraft } from '../../search/search-draft.ts';
import { type SearchRun, useSearch } from '../../search/use-search.ts';
import { loadCustomerPage, prefetchCustomerPage } from '../pages/load-customer-page.ts';

/** The one search form of the page, wherever it stands: what is in it and what became of it. */
export type SearchContextValue = {
  readonly draft: SearchDraft;
  readonly setDraft: (draft: SetStateAction<SearchDraft>) => void;
  /** Its `start` also puts the search into the form. */
  readonly run: SearchRun;
  /** Starts what the form already holds. */
  readonly submit: SearchRun['start'];
};

const noRun: SearchRun = {
  state: { kind: 'idle' },
  recent: [],
  start: () => {},
  searchOf: () => undefined,
  cancel: () => {},
};

/** What every page can ask of the one search. */
export const SearchContext = createContext<SearchContextValue>({
  draft: emptyDraft,
  setDraft: () => {},
  run: noRun,
  submit: noRun.start,
});

/**
 * The search of this tab and where it leads: a found customer's page, which reads the answer that came (no second call) while the
 * one before is forgotten. While it is on its way, the page around shows a frame for it (`Layout.tsx`); where it fails, whoever
 * was shown before is shown again.
 */
export function useCustomerSearch(): SearchContextValue {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(emptyDraft);
  const [broken, setBroken] = useState<unknown>();
  // The page's code could not be had: the boundary around the app offers to load it anew.
  if (broken !== undefined) throw broken;
  const run = useSearch(async ({ text, network, type }, found, visit) => {
    queryClient.removeQueries({ queryKey: interactionsKey });
    const primed = found.map(async ({ scope, answered }) => primeInteractions(queryClient, answered, scope));
    try {
      const [{ customerAddress }] = await Promise.all([loadCustomerPage(), ...primed]);
      const address = customerAddress(found[0].answered.first.handle, { network, type });
      return () => {
        void navigate(address, { state: { visit } });
        // Who types the next one already keeps it.
        setDraft((now) => (now.text === text ? emptyDraft : now));
      };
    } catch (error) {
      return () => setBroken(error);
    }
  });
  const submit = (search: Search): void => {
    prefetchCustomerPage();
    run.start(search);
  };
  const start = (search: Search): void => {
    setDraft(toDraft(search, loadedReader()));
    submit(search);
  };

  const openDeepLink = useEffectEvent(() => {
    const identifier = readDeepLink(window.location.hash);
    if (identifier === undefined) return;
    const { pathname: here, search: query } = window.location;
    void navigate({ pathname: here, search: query }, { replace: true });
    start({
      identifierName: identifier.identifierName,
      text: identifier.identifierValue,
      network: undefined,
      type: undefined,
    });
  });
  // Back to another page means that one, not whoever is still being searched.
  const cancelSearch = useEffectEvent(() => run.cancel());
  // A fragment that names a customer is taken out of the address and searched, on opening the page and later.
  useEffect(() => {
    const open = (): void => openDeepLink();
    const cancel = (): void => cancelSearch();
    open();
    window.addEventListener('hashchange', open);
    window.addEventListener('popstate', cancel);
    return () => {
      window.removeEventListener('hashchange', open);
      window.removeEventListener('popstate', cancel);
    };
  }, []);

  const own: SearchRun = { ...run, start };
  return { draft, setDraft, run: own, submit };
}

/**
 * A customer named in the fragment (`/#mobile=…`, `/#email=…`, `/#external_id=…`): how a CRM opens this page. The fragment
 * never reaches a server; whoever reads it takes it out of the address at once.
 */
function readDeepLink(hash: string): Identifier | undefined {
  const fragment = new URLSearchParams(hash.replace(/^#/, '').replaceAll('+', '%2B'));
  for (const identifierName of identifierNames) {
    const identifierValue = fragment.get(identifierName);
    if (identifierValue !== null && identifierValue !== '') return { identifierName, identifierValue };
  }
  return undefined;
}
