import { compareIdentities, type IdentityComparison } from '../../domain/identity/compare-identities.ts';
import type { History } from '../../domain/history/history.ts';

/** A comparison, and the networks that were asked for the first identity alone: they are no part of it. */
export type AskedComparison = IdentityComparison & { readonly leftOut: readonly string[] };

/** Compares two identities by the networks that answered for both; by all where the second has none. */
export function compareAsked(first: History, second: History): AskedComparison {
  const answered = new Set(second.channels.map(({ network }) => network));
  const leftOut =
    answered.size === 0
      ? []
      : [...new Set(first.channels.map(({ network }) => network))].filter(
          (network) => !answered.has(network),
        );
  if (leftOut.length === 0) return { ...compareIdentities(first, second), leftOut };
  const communications = first.communications.filter(({ network }) => answered.has(network));
  return { ...compareIdentities({ communications }, second), leftOut };
}
