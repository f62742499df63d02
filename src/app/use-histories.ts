import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type Failure, toFailure } from '../api/api-error.ts';
import { type Fetched, interactionsQuery } from '../api/interactions-query.ts';
import type { Identifier } from '../contract/identifier.ts';
import type { Network } from '../contract/network.ts';
import { countNew } from '../domain/history/count-new.ts';
import type { History } from '../domain/history/history.ts';
import { joinHistories } from '../domain/history/join-histories.ts';
import { networksToAsk } from '../domain/history/networks-to-ask.ts';
import type { View } from '../domain/view/view.ts';

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

type Common = {
  /** What the networks answered, for saving. */
  readonly answers: readonly Fetched[];
  readonly networks: readonly NetworkState[];
  readonly refreshing: boolean;
  /** How many communications a refresh brought that are not shown yet. */
  readonly fresh: number;
  readonly refresh: () => void;
  readonly retry: () => void;
  readonly showFresh: () => void;
};
export type Histories = Common &
  (
    | { readonly shown: History; readonly sent: Identifier }
    | { readonly shown: undefined; readonly sent: undefined }
  );

/** Nearer to the top than this (pixels), new rows do not move what somebody reads. */
const nearTop = 200;

/**
 * The histories of every network that the view asks, joined. Nothing moves while reading: what a refresh brings is held
 * back until it is asked for, unless it changes no row's place.
 */
export function useHistories(handle: string, { network, type }: View): Histories {
  const scopes = networksToAsk(network).map((one) => ({ network: one, type }));
  const results = useQueries({ queries: scopes.map((scope) => interactionsQuery(handle, scope)) });
  const [held, setHeld] = useState<History>();
  const [first, second, third, fourth] = results.map(({ data }) => data?.history);
  // Joining sorts up to 50,000 communications: done when an answer comes, not on every render. There are four networks at most.
  const latest = useMemo(() => join([first, second, third, fourth]), [first, second, third, fourth]);
  const fresh = useMemo(
    () => (held === undefined || latest === undefined ? 0 : countNew(held, latest)),
    [held, latest],
  );

  const refresh = async (): Promise<void> => {
    setHeld(latest);
    const refreshed = await Promise.all(results.map(async (result) => result.refetch()));
    const now = join(refreshed.map(({ data }) => data?.history));
    const settled = latest === undefined || now === undefined || countNew(latest, now) === 0;
    if (settled || window.scrollY < nearTop) setHeld(undefined);
  };
  const common: Common = {
    answers: results.flatMap(({ data }) => (data === undefined ? [] : [data])),
    networks: results.map((result, index) => ({
      network: scopes[index]?.network,
      error: result.error,
      pending: result.isFetching,
      paused: result.fetchStatus === 'paused',
      tries: result.failureCount,
      failure: result.failureReason === null ? undefined : toFailure(result.failureReason),
      hasData: result.data !== undefined,
      retry: () => void result.refetch(),
    })),
    refreshing: results.some(({ isFetching, data }) => isFetching && data !== undefined),
    fresh,
    refresh: () => void refresh(),
    retry: () => results.filter(({ isError }) => isError).forEach((result) => void result.refetch()),
    showFresh: () => {
      setHeld(undefined);
      window.scrollTo({ top: 0 });
    },
  };
  const shown = held ?? latest;
  const sent = results.find(
    (result): result is typeof result & { data: Fetched } => result.data !== undefined,
  )?.data.sent;
  return shown === undefined || sent === undefined
    ? { ...common, shown: undefined, sent: undefined }
    : { ...common, shown, sent };
}

function join(histories: readonly (History | undefined)[]): History | undefined {
  const [first, ...others] = histories.filter((history) => history !== undefined);
  return first === undefined ? undefined : joinHistories([first, ...others]);
}
