import { queryOptions } from '@tanstack/react-query';
import type { Changes } from '../contract/change.ts';
import type { InteractionsQuestion } from '../contract/interactions-request.ts';
import type { InteractionType, Network } from '../contract/network.ts';
import type { History } from '../domain/history/history.ts';
import { postInteractions } from './client.ts';
import { retryDelay, shouldRetry } from './retry.ts';

/** What the vendor is asked beside the customer; `undefined` is the vendor's own default. */
export type Scope = { readonly network: Network | undefined; readonly type: InteractionType | undefined };

/** One answer of the proxy, read and given its meaning. */
export type Fetched = {
  readonly handle: string;
  readonly scope: Scope;
  readonly requestId: string;
  /** The vendor's own structure, whole, for saving; the history's items are parts of it. */
  readonly answer: unknown;
  /** What of it was changed on its way. */
  readonly changes: Changes;
  readonly history: History;
  /**
   * The history of one of several customers who share the identifier, from 1 in the vendor's order; the whole answer's where
   * there is but one, or none is named.
   */
  readonly ofCustomer: (number: number | undefined) => History;
};

/** All queries of customers' interactions; the key holds a sealed handle, never an identifier. */
export const interactionsKey = ['interactions'] as const;

/** A customer's interactions by sealed handle. Kept until somebody asks for fresh ones: nothing moves while reading. */
export function interactionsQuery(handle: string, scope: Scope) {
  return queryOptions({
    queryKey: [...interactionsKey, handle, scope.network ?? 'default', scope.type ?? 'all'],
    queryFn: async ({ signal }) => fetchInteractions({ handle }, scope, signal),
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
