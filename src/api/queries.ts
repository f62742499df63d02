import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { InteractionsEnvelope } from '../contract/protocol/envelope.ts';
import { delayBeforeTry, shouldTryAgain } from '../contract/protocol/problem.ts';
import type { InteractionsQuestion } from '../contract/protocol/request.ts';
import { getAbout, postInteractions } from './client.ts';
import { ApiError, toFailure } from './failure.ts';
import type { Arrival, Fetched, Scope } from './read-fetched.ts';

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

/** A customer's interactions by sealed handle. Kept until somebody asks for fresh ones: nothing moves while reading. */
export function interactionsQuery(handle: string, scope: Scope) {
  return queryOptions({
    queryKey: [...interactionsKey, handle, scope.network ?? 'default', scope.type ?? 'all'],
    queryFn: async ({ signal }): Promise<Arrival> => ({
      kind: 'whole',
      ...(await fetchInteractions({ handle }, scope, signal)),
    }),
    staleTime: Infinity,
    structuralSharing: false,
    retry: shouldRetry,
    retryDelay,
  });
}

/**
 * Asks the proxy and reads what it answers. The code that reads is loaded while the answer is on its way: the first screen
 * does not need it. @throws ApiError, or the signal's reason where the caller cancelled
 */
export async function fetchInteractions(
  question: InteractionsQuestion,
  scope: Scope,
  signal: AbortSignal,
): Promise<Fetched> {
  const [{ readFetched }, envelope] = await Promise.all([
    import('./read-fetched.ts'),
    postInteractions({ ...question, network: scope.network, type: scope.type }, signal),
  ]);
  return readFetched(envelope, scope);
}

export async function postQuestion(question: InteractionsQuestion, scope: Scope, signal: AbortSignal) {
  return postInteractions({ ...question, network: scope.network, type: scope.type }, signal);
}
export function primeInteractions(client: QueryClient, envelope: InteractionsEnvelope, scope: Scope): void {
  void client.prefetchQuery({
    ...interactionsQuery(envelope.handle, scope),
    queryFn: async (): Promise<Arrival> => {
      const { readFetched } = await import('./read-fetched.ts');
      return { kind: 'whole', ...(await readFetched(envelope, scope)) };
    },
  });
}
