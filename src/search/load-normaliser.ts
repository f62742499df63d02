import type { normaliseIdentifier } from '../domain/identity/normalise-identifier.ts';

export type Normaliser = typeof normaliseIdentifier;

let loaded: Normaliser | undefined;

/**
 * The reading of identifiers, with its library of phone numbers: fetched when somebody types, not with the page. `undefined`
 * where it cannot be had (offline): the proxy reads the identifier in the same way before it asks anybody.
 */
export async function loadNormaliser(): Promise<Normaliser | undefined> {
  if (loaded === undefined && navigator.onLine) {
    const module = await import('../domain/identity/normalise-identifier.ts').catch(() => undefined);
    loaded = module?.normaliseIdentifier;
  }
  return loaded;
}
