import type { normaliseIdentifier } from '../domain/normalise-identifier.ts';

export type Normaliser = typeof normaliseIdentifier;

let loading: Promise<Normaliser> | undefined;

/** The reading of identifiers, with its library of phone numbers: fetched when somebody types, not with the page. */
export async function loadNormaliser(): Promise<Normaliser> {
  loading ??= import('../domain/normalise-identifier.ts').then((module) => module.normaliseIdentifier);
  return loading;
}
