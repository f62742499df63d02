import { type QueryClient, type QueryFunctionContext, queryOptions } from '@tanstack/react-query';
import { delayBeforeTry, shouldTryAgain } from '../contract/protocol/problem.ts';
import type { InteractionsQuestion } from '../contract/protocol/request.ts';
import { type Answered, getAbout, postInteractions } from './client.ts';
import { ApiError, toFailure } from './failure.ts';
import type { Arrival, Fetched, Scope, Whole } from './read-fetched.ts';

/** What this service is connected to; does not change while it runs. */
export const aboutQuery = queryOptions({
  queryKey: ['about'],
  queryFn: async ({ signal }) => getAbout(signal),
  staleTime: Infinity,
  retry: shouldRetry,
  retryDelay,
});

/** Whether a query tries again by itself, as the report command does: see `shouldTryAgain`. */
export function shouldRetry(failures: number, error: Error): boolean {
  return error instanceof ApiError && shouldTryAgain(failures, error.failure);
}

/** Milliseconds before try `failures + 2`: see `delayBeforeTry`. */
export function retryDelay(failures: number, error: Error, random: () => number = Math.random): number {
  return delayBeforeTry(failures, toFailure(error).retryAfter, random);
}

/** All queries of customers' interactions; the key holds a sealed handle, never an identifier. */
export const interactionsKey = ['interactions'] as const;

/**
 * A customer's interactions by sealed handle: of a large answer first the newest, then the whole. Kept until somebody asks for
 * fresh ones: nothing moves while reading. While fresh ones are read, the whole that is there stays.
 */
export function interactionsQuery(handle: string, scope: Scope) {
  return queryOptions({
    queryKey: [...interactionsKey, handle, scope.network ?? 'default', scope.type ?? 'all'],
    queryFn: async (context): Promise<Arrival> =>
      deliver(context, scope, async (signal) => postQuestion({ handle }, scope, signal)),
    // What is not whole is no answer yet: it is asked for again where its reading came to nothing.
    staleTime: ({ state }) => (state.data?.kind === 'newest' ? 0 : Infinity),
    structuralSharing: false,
    retry: shouldRetry,
    retryDelay,
  });
}

/**
 * Asks the proxy. What it answers says the handle by which the same can be asked again.
 * @throws ApiError, or the signal's reason where the caller cancelled
 */
export async function postQuestion(
  question: InteractionsQuestion,
  { network, type }: Scope,
  signal: AbortSignal,
): Promise<Answered> {
  return postInteractions({ ...question, network, type }, signal);
}

/**
 * Reads an answer that is there already, as that of the query by its handle (`interactionsQuery`): whoever subscribes to that gets the
 * newest, then the whole, without a second call. Ends when the first of both is there, or with what kept it from being read, which
 * the query then says.
 */
export async function primeInteractions(
  client: QueryClient,
  answered: Answered,
  scope: Scope,
): Promise<void> {
  return new Promise((resolve) => {
    const whole = client.prefetchQuery({
      ...interactionsQuery(answered.first.handle, scope),
      queryFn: async (context) => deliver(context, scope, async () => answered, resolve),
      staleTime: 0,
      retry: false,
      // Nothing is asked of the network.
      networkMode: 'always',
    });
    void whole.finally(resolve);
  });
}

/** What an answer says, the newest of it put into the query while the whole is being read; `onNewest` is told when it is. */
async function deliver(
  { client, queryKey, signal }: QueryFunctionContext,
  scope: Scope,
  ask: (signal: AbortSignal) => Promise<Answered>,
  onNewest?: () => void,
): Promise<Whole> {
  const [{ readFetched }, answered] = await Promise.all([loadReader(), ask(signal)]);
  const fetched = await readFetched(answered, scope, signal, (newest) => {
    // A query that was given up and forgotten must not come back by this.
    if (!signal.aborted)
      client.setQueryData<Arrival>(queryKey, (before) => (before?.kind === 'whole' ? before : newest));
    onNewest?.();
  });
  return { kind: 'whole', ...fetched };
}

/**
 * Asks the proxy and reads the whole of what it answers. @throws ApiError, or the signal's reason where the caller cancelled
 */
export async function fetchInteractions(
  question: InteractionsQuestion,
  scope: Scope,
  signal: AbortSignal,
): Promise<Fetched> {
  const [{ readFetched }, answered] = await Promise.all([
    loadReader(),
    postQuestion(question, scope, signal),
  ]);
  return readFetched(answered, scope, signal);
}

/** The code that reads is loaded while the answer is on its way: the first screen does not need it. */
const loadReader = async () => import('./read-fetched.ts');
