import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Answered } from '../api/client.ts';
import { type Failure, toFailure } from '../api/failure.ts';
import { postQuestion, retryDelay, shouldRetry } from '../api/queries.ts';
import type { Scope } from '../api/read-fetched.ts';
import { networksToAsk } from '../contract/network.ts';
import { type Search, sameSearch } from './search-draft.ts';

type SearchState =
  | { readonly kind: 'idle' }
  /** `paused`: the browser is offline and the search waits; `failure`: why it is being tried again. */
  | {
      readonly kind: 'pending';
      readonly search: Search;
      /** Names the page that the search will be shown on; no two in this browser's history are alike. */
      readonly visit: string;
      readonly paused: boolean;
      readonly tries: number;
      readonly failure: Failure | undefined;
    }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly search: Search };

/** A search whose page is not the address's yet. */
export type ComingSearch = Extract<SearchState, { readonly kind: 'pending' }>;

export type SearchRun = {
  readonly state: SearchState;
  /** The last searches of this tab, newest first. They live in memory and go with the tab. */
  readonly recent: readonly Search[];
  readonly start: (search: Search) => void;
  /** What a page of this tab was searched by; it lives as the recent searches do. */
  readonly searchOf: (visit: string) => Search | undefined;
  /** Ends what is under way, and forgets what failed. */
  readonly cancel: () => void;
};

/** What one network answered to a search, before anybody reads it. */
export type Found = { readonly scope: Scope; readonly answered: Answered };

/** Opens the page of whom was found, at once. */
type Open = () => void;

type Attempt = { readonly search: Search; readonly visit: string; readonly signal: AbortSignal };

const mostRecent = 8;

/**
 * The search under way in this tab. The last one wins: a new search ends the one before.
 * @param onFound makes ready the page of whom was found. It is opened as the search ends, so that both are drawn once.
 */
export function useSearch(
  onFound: (search: Search, found: readonly [Found, ...Found[]], visit: string) => Promise<Open>,
): SearchRun {
  const [recent, setRecent] = useState<readonly Search[]>([]);
  // Two submits may come before the next render; what is under way must be known at once.
  const underWay = useRef<Search | undefined>(undefined);
  const controller = useRef<AbortController | undefined>(undefined);
  const [visits] = useState(() => new Map<string, Search>());
  const mutation = useMutation({
    mutationFn: async ({ search, visit, signal }: Attempt) => {
      const open = await onFound(search, await runSearch(search, signal), visit);
      signal.throwIfAborted();
      return open;
    },
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
    // The time that the page was opened tells these visits from those of before a reload, which Back still knows.
    const visit = `${performance.timeOrigin}-${visits.size + 1}`;
    visits.set(visit, search);
    setRecent([search, ...recent.filter((other) => !sameSearch(other, search))].slice(0, mostRecent));
    mutation.mutate(
      { search, visit, signal: controller.current.signal },
      {
        onSuccess: (open) => {
          underWay.current = undefined;
          mutation.reset();
          open();
        },
        onError: () => {
          underWay.current = undefined;
        },
      },
    );
  };
  return {
    state: toState(mutation),
    recent,
    start,
    searchOf: (visit) => visits.get(visit),
    cancel,
  };
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
  if (variables === undefined || status === 'idle') return { kind: 'idle' };
  const { search, visit } = variables;
  if (status === 'error') return { kind: 'failed', failure: toFailure(failureReason), search };
  return {
    kind: 'pending',
    search,
    visit,
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
      return { scope, answered: await postQuestion(question, scope, signal) };
    }),
  );
  const [first, ...others] = results.flatMap((result) =>
    result.status === 'fulfilled' ? [result.value] : [],
  );
  if (first !== undefined) return [first, ...others];
  throw results.find((result) => result.status === 'rejected')?.reason;
}
