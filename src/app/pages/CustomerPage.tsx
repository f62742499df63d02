import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { toFailure, toFailureWords } from '../../api/failure.ts';
import { fetchInteractions, interactionsKey } from '../../api/queries.ts';
import type { Network } from '../../contract/network.ts';
import type { AskedIdentity } from '../../domain/identity/compare-identities.ts';
import { ownText } from '../../domain/masking/safe-text.ts';
import { encodeView } from '../../domain/view/codec.ts';
import { type View, wholeView } from '../../domain/view/view.ts';
import { subscribeAddress } from '../../message/address-changes.ts';
import { readAddress, writeAddress } from '../../message/address.ts';
import type { ReportRequest } from '../../report/report-choices.ts';
import { emptyDraft } from '../../search/search-draft.ts';
import type { PageStore } from '../../timeline/state/page-store.ts';
import { Arrivals, type Question } from '../customer/Arrivals.tsx';
import { CustomerTimeline } from '../customer/CustomerTimeline.tsx';
import { openPage, useFollowedAddress, useKeptChoices } from '../customer/open-page.ts';
import { SearchContext } from '../frame/customer-search.ts';
import { nameSearch } from '../frame/FailurePanel.tsx';
import { isBack, paths } from '../paths.ts';
import type { CustomerPageProps } from './load-customer-page.ts';

/**
 * A customer by sealed handle, or as they are searched. Another customer, or another question to the vendor, is another page:
 * nothing is carried over.
 */
export function CustomerPage(props: CustomerPageProps): ReactNode {
  const { coming } = props;
  const address = useSyncExternalStore(subscribeAddress, () => questionKey(readAddress().view));
  const key = coming === undefined ? address : questionKey({ ...wholeView, ...toQuestion(coming.search) });
  return <Customer key={key} {...props} />;
}

function questionKey({ network, type, which }: Question): string {
  return JSON.stringify([network, type, which]);
}

function toQuestion({ network, type }: Pick<Question, 'network' | 'type'>): Question {
  return { network, type, which: undefined };
}

/** One customer in every state: what came, what is still on its way, what failed. */
function Customer({ handle, found, coming, onCancel }: CustomerPageProps): ReactNode {
  const [page] = useState(() => {
    if (coming === undefined) return openPage(readAddress(), { write: writeAddress }, handle);
    return openPage(
      { view: { ...wholeView, ...toQuestion(coming.search) }, ignored: [] },
      { write: writeAddress },
    );
  });
  const { store } = page;
  // What was typed to find them, for as long as nobody says who it is: as it was typed until there is an answer.
  const searched = coming?.search ?? found;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const location = useLocation();
  const { setDraft } = use(SearchContext);
  useFollowedAddress(store, handle !== undefined);
  useKeptChoices(store, handle);
  const { network, type, which } = store.get().view;
  const queryKey = [...interactionsKey, handle];
  const retry = (one?: Network): void =>
    void queryClient.refetchQueries({
      queryKey,
      predicate: ({ state, queryKey: key }) =>
        state.status === 'error' && (one === undefined || key.includes(one)),
    });
  const compare = useComparing(store);
  const cancel = (): void => {
    if (onCancel !== undefined) return onCancel();
    void queryClient.cancelQueries({ queryKey: interactionsKey });
    void navigate(paths.search);
  };
  return (
    <>
      {handle !== undefined && <Arrivals store={store} handle={handle} question={{ network, type, which }} />}
      <CustomerTimeline
        page={page}
        searched={
          searched === undefined
            ? undefined
            : handle === undefined
              ? ownText(searched.text)
              : nameSearch(searched)
        }
        hasArrived={searched !== undefined || isBack(location.state)}
        waiting={coming}
        live={{
          refresh: () => void queryClient.refetchQueries({ queryKey }),
          retry,
          cancel,
          ask: (changes) => store.update(changes),
          compare: (asked) => void compare(asked),
        }}
        onReport={(view, only) => {
          if (handle === undefined) return;
          const state = only === undefined ? undefined : ({ only } satisfies ReportRequest);
          void navigate({ pathname: paths.report(handle), ...encodeView(view) }, { state });
        }}
        onMasked={() => setDraft(emptyDraft)}
      />
    </>
  );
}

/** Asks for other identities of the customer, for as long as their page is there; the page's state says how each stands. */
function useComparing(store: PageStore): (asked: Omit<AskedIdentity, 'state'>) => Promise<void> {
  const [running] = useState(() => new Set<AbortController>());
  useEffect(
    () => () => {
      for (const controller of running) controller.abort();
    },
    [running],
  );
  return async (asked) => {
    const controller = new AbortController();
    running.add(controller);
    const say = (state: AskedIdentity['state']): void =>
      store.dispatch({ kind: 'identityAsked', asked: { ...asked, state } });
    say({ kind: 'asking' });
    try {
      // What this one was asked for; of all networks, only the first.
      const { network, type } = store.get().view;
      const scope = { network: network === 'all' ? undefined : network, type };
      const { history } = await fetchInteractions(asked.identifier, scope, controller.signal);
      say({ kind: 'fetched', history });
    } catch (error) {
      if (controller.signal.aborted) return;
      const { title, next } = toFailureWords(toFailure(error));
      say({ kind: 'failed', why: `${title}. ${next}` });
    } finally {
      running.delete(controller);
    }
  };
}

/** Where a customer's page is, in a view that differs from the whole one by `changes`. */
export function customerAddress(
  handle: string,
  changes: Partial<View>,
): { pathname: string; search: string; hash: string } {
  return { pathname: paths.customer(handle), ...encodeView({ ...wholeView, ...changes }) };
}
