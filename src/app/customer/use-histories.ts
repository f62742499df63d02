import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { type Failure, toFailure, toFailureWords } from '../../api/failure.ts';
import { interactionsQuery } from '../../api/queries.ts';
import type { Arrival, Fetched } from '../../api/read-fetched.ts';
import { type Network, networks, networksToAsk } from '../../contract/network.ts';
import { type History, countNew } from '../../domain/history/history.ts';
import { memoizeJoin, type NetworkPart, toFailedPart } from '../../domain/history/join.ts';
import type { View } from '../../domain/view/view.ts';

/** How one network's question stands. */
export type NetworkState = {
  readonly network: Network | undefined;
  readonly error: Error | null;
  readonly pending: boolean;
  readonly paused: boolean;
  readonly tries: number;
  readonly failure: Failure | undefined;
  readonly hasData: boolean;
  readonly retry: () => void;
};

export type Histories = {
  /** What the networks answered, for saving. */
  readonly answers: readonly Fetched[];
  readonly networks: readonly NetworkState[];
  readonly refreshing: boolean;
  /** How many communications a refresh brought that are not shown yet. */
  readonly fresh: number;
  readonly refresh: () => void;
  readonly retry: () => void;
  readonly showFresh: () => void;
  /** `undefined` where no network has answered yet. */
  readonly shown: History | undefined;
};

/** Nearer to the top than this (pixels), new rows do not move what somebody reads. */
const nearTop = 200;

/**
 * The histories of every network that the view asks, joined. Nothing moves while reading: what a refresh brings is held
 * back until it is asked for, unless it changes no row's place.
 */
export function useHistories(handle: string, { network, type, which }: View): Histories {
  const scopes = networksToAsk(network).map((one) => ({ network: one, type }));
  const results = useQueries({ queries: scopes.map((scope) => interactionsQuery(handle, scope)) });
  const [held, setHeld] = useState<History>();
  // Joining sorts up to 50,000 communications: done when an answer comes or fails, not on every render.
  const [join] = useState(memoizeJoin);
  const partOf = (result: Result, index: number): NetworkPart =>
    toPart(result, scopes[index]?.network ?? networks[0], which);
  const latest = join(results.map(partOf));
  const fresh = held === undefined || latest === undefined ? 0 : countNew(held, latest);

  const refresh = async (): Promise<void> => {
    setHeld(latest);
    const refreshed = await Promise.all(results.map(async (result) => result.refetch()));
    const now = join(refreshed.map(partOf));
    const settled = latest === undefined || now === undefined || countNew(latest, now) === 0;
    if (settled || window.scrollY < nearTop) setHeld(undefined);
  };
  return {
    answers: results.flatMap(({ data }) => (data?.kind === 'whole' ? [data] : [])),
    networks: results.map((result, index) => ({
      network: scopes[index]?.network,
      error: result.error,
      pending: result.isFetching,
      paused: result.fetchStatus === 'paused',
      tries: result.failureCount,
      failure: result.failureReason === null ? undefined : toFailure(result.failureReason),
      hasData: result.data?.kind === 'whole',
      retry: () => void result.refetch(),
    })),
    refreshing: results.some(({ isFetching, data }) => isFetching && data?.kind === 'whole'),
    fresh,
    refresh: () => void refresh(),
    retry: () => results.filter(({ isError }) => isError).forEach((result) => void result.refetch()),
    showFresh: () => {
      setHeld(undefined);
      window.scrollTo({ top: 0 });
    },
    shown: held ?? latest,
  };
}

type Result = Pick<UseQueryResult<Arrival>, 'data' | 'error' | 'isFetching'>;

/** What became of asking one network; an answer from before outlives a refresh that failed. */
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
