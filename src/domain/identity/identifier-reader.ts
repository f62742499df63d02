import { normaliseIdentifier } from './normalise-identifier.ts';
import { readAs, understandSearch } from './understand-search.ts';

/**
 * Everything that reads what people paste: what it is, without what surrounds it, as the vendor wants it. The page loads it when
 * somebody types, since the first screen has no room for the plans of all countries' numbers.
 */
export const identifierReader = {
  understand: understandSearch,
  readAs,
  normalise: normaliseIdentifier,
} as const;
export type IdentifierReader = typeof identifierReader;
