import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useLayoutEffect, useState } from 'react';
import { toFailure, toFailureWords } from '../../api/failure.ts';
import { interactionsQuery } from '../../api/queries.ts';
import type { Arrival } from '../../api/read-fetched.ts';
import { type InteractionType, type Network, networks, networksToAsk } from '../../contract/network.ts';
import { type NetworkPart, memoizeJoin, toFailedPart } from '../../domain/history/join.ts';
import type { AskedNetwork } from '../../timeline/state/page-state.ts';
import type { PageStore } from '../../timeline/state/page-store.ts';

/** What the vendor is asked of a customer: another question is another page. */
export type Question = {
  readonly network: Network | 'all' | undefined;
  readonly type: InteractionType | undefined;
  /** Which of several customers who share the identifier, from 1. */
  readonly which: number | undefined;
};

type Props = { readonly store: PageStore; readonly handle: string; readonly question: Question };

/** Nearer to the top than this (pixels), new rows do not move what somebody reads. */
const nearTop = 200;

/** Brings what the networks answer into the page's state; draws nothing, so that an answer on its way redraws nothing either. */
export function Arrivals({ store, handle, question: { network, type, which } }: Props): null {
  const scopes = networksToAsk(network).map((one) => ({ network: one, type }));
  const results = useQueries({ queries: scopes.map((scope) => interactionsQuery(handle, scope)) });
  // Joining sorts all communications: done when an answer comes or fails, not for every try.
  const [join] = useState(memoizeJoin);
  useLayoutEffect(() => {
    store.dispatch({
      kind: 'asked',
      networks: results.map((result, index) => toAsked(result, scopes[index]?.network)),
      answers: results.flatMap(({ data }) => (data?.kind === 'whole' ? [data] : [])),
    });
    const [only, ...others] = results;
    if (only?.data?.kind === 'newest' && others.length === 0) {
      const { newest, read, total } = only.data;
      store.dispatch({ kind: 'newest', newest, read, total });
      return;
    }
    const history = join(
      results.map((result, index) => toPart(result, scopes[index]?.network ?? networks[0], which)),
    );
    if (history !== undefined) store.dispatch({ kind: 'whole', history, reading: window.scrollY > nearTop });
  });
  return null;
}

type Result = Pick<
  UseQueryResult<Arrival>,
  'data' | 'error' | 'isFetching' | 'fetchStatus' | 'failureCount' | 'failureReason'
>;

function toAsked(result: Result, network: Network | undefined): AskedNetwork {
  const { data, error, isFetching, fetchStatus, failureCount, failureReason } = result;
  return {
    network,
    error: error === null || isFetching ? undefined : toFailure(error),
    pending: isFetching,
    paused: fetchStatus === 'paused',
    tries: failureCount,
    failure: failureReason === null ? undefined : toFailure(failureReason),
    hasData: data?.kind === 'whole',
  };
}

/**
 * What became of asking one network; an answer from before outlives a refresh that failed, and of several networks none is shown
 * in part.
 */
function toPart(
  { data, error, isFetching }: Result,
  network: Network,
  which: number | undefined,
): NetworkPart {
  if (data?.kind === 'whole') return { state: 'answered', history: data.ofCustomer(which) };
  if (error === null || isFetching) return { network, state: 'pending' };
  const failure = toFailure(error);
  return toFailedPart(network, failure.kind === 'not-found', toFailureWords(failure).title);
}
