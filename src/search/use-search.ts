import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Failure, toFailure } from '../api/failure.ts';
import { fetchInteractions, retryDelay, shouldRetry } from '../api/queries.ts';
import type { Fetched, Scope } from '../api/read-fetched.ts';
import { networksToAsk } from '../contract/network.ts';
import { type Search, sameSearch } from './search-draft.ts';

type SearchState =
  | { readonly kind: 'idle' }
  /** `paused`: the browser is offline and the search waits; `failure`: why it is being tried again. */
  | {
      readonly kind: 'pending';
      readonly paused: boolean;
      readonly tries: number;
      readonly failure: Failure | undefined;
    }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly search: Search };

export type SearchRun = {
  readonly state: SearchState;
  /** The last searches of this tab, newest first. They live in memory and go with the tab. */
  readonly recent: readonly Search[];
  readonly start: (search: Search) => void;
  readonly cancel: () => void;
};

/** What one network answered to a search. */
type Found = { readonly scope: Scope; readonly fetched: Fetched };

type Attempt = { readonly search: Search; readonly signal: AbortSignal };

const mostRecent = 5;

/** The search under way in this tab. The last one wins: a new search ends the one before. */
export function useSearch(onFound: (search: Search, found: readonly [Found, ...Found[]]) => void): SearchRun {
  const [recent, setRecent] = useState<readonly Search[]>([]);
  // Two submits may come before the next render; what is under way must be known at once.
  const underWay = useRef<Search | undefined>(undefined);
  const controller = useRef<AbortController | undefined>(undefined);
  const mutation = useMutation({
    mutationFn: async ({ search, signal }: Attempt) => runSearch(search, signal),
    gcTime: 0,
    retry: shouldRetry,
    retryDelay,
  });

  const cancel = (): void => {
    underWay.current = undefined;
    controller.current?.abort();
    mutation.reset();
  };
  const start = (search: Search): void => {
    if (underWay.current !== undefined && sameSearch(underWay.current, search)) return;
    underWay.current = search;
    controller.current?.abort();
    controller.current = new AbortController();
    setRecent([search, ...recent.filter((other) => !sameSearch(other, search))].slice(0, mostRecent));
    mutation.mutate(
      { search, signal: controller.current.signal },
      {
        onSuccess: (found) => {
          underWay.current = undefined;
          mutation.reset();
          onFound(search, found);
        },
        onError: () => {
          underWay.current = undefined;
        },
      },
    );
  };
  return { state: toState(mutation), recent, start, cancel };
}

/** The state of a search out of TanStack Query's. */
function toState(mutation: {
  readonly status: 'idle' | 'pending' | 'error' | 'success';
  readonly variables: Attempt | undefined;
  readonly isPaused: boolean;
  readonly failureCount: number;
  readonly failureReason: Error | null;
}): SearchState {
  const { status, variables, failureReason } = mutation;
  if (status === 'error' && variables !== undefined) {
    return { kind: 'failed', failure: toFailure(failureReason), search: variables.search };
  }
  if (status !== 'pending') return { kind: 'idle' };
  return {
    kind: 'pending',
    paused: mutation.isPaused,
    tries: mutation.failureCount,
    failure: failureReason === null ? undefined : toFailure(failureReason),
  };
}

/**
 * Asks every network that the search names, side by side. One that fails does not cost the others: it is left out, and the
 * timeline asks it again. @throws ApiError where all of them failed, or the signal's reason
 */
async function runSearch(search: Search, signal: AbortSignal): Promise<readonly [Found, ...Found[]]> {
  const question = { identifierName: search.identifierName, identifierValue: search.text };
  const results = await Promise.allSettled(
    networksToAsk(search.network).map(async (network): Promise<Found> => {
      const scope = { network, type: search.type };
      return { scope, fetched: await fetchInteractions(question, scope, signal) };
    }),
  );
  const [first, ...others] = results.flatMap((result) =>
    result.status === 'fulfilled' ? [result.value] : [],
  );
  if (first !== undefined) return [first, ...others];
  throw results.find((result) => result.status === 'rejected')?.reason;
}
