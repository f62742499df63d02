import type { IdentifierReader } from '../domain/identity/identifier-reader.ts';

let loaded: IdentifierReader | undefined;

/** The reader, if it is here. */
export function loadedReader(): IdentifierReader | undefined {
  return loaded;
}

/**
 * The reading of identifiers, with its library of phone numbers: fetched when somebody types, not with the page. `undefined`
 * where it cannot be had (offline): the proxy normalises the identifier in the same way before it asks anybody.
 */
export async function loadReader(): Promise<IdentifierReader | undefined> {
  if (loaded === undefined && navigator.onLine) {
    const module = await import('../domain/identity/identifier-reader.ts').catch(() => undefined);
    loaded = module?.identifierReader;
  }
  return loaded;
}
