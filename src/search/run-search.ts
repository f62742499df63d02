import { type Fetched, fetchInteractions, type Scope } from '../api/interactions-query.ts';
import { networksToAsk } from '../domain/history/networks-to-ask.ts';
import type { Search } from './search.ts';

/** What one network answered to a search. */
export type Found = { readonly scope: Scope; readonly fetched: Fetched };

/**
 * Asks every network that the search names, side by side. One that fails does not cost the others: it is left out, and the
 * timeline asks it again. @throws ApiError where all of them failed, or the signal's reason
 */
export async function runSearch(search: Search, signal: AbortSignal): Promise<readonly [Found, ...Found[]]> {
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
