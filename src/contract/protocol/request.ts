import * as v from 'valibot';
import { identifierNames, type IdentifierName, longestHandle, longestPasted } from '../identifier.ts';
import { interactionTypes, type InteractionType, networks, type Network } from '../network.ts';

/** The body of `POST /api/interactions`: a customer by identifier (as people type it) or by sealed handle. */
export type InteractionsRequest = InteractionsQuestion & {
  readonly network?: Network | undefined;
  readonly type?: InteractionType | undefined;
};
export type InteractionsQuestion =
  | { readonly identifierName: IdentifierName; readonly identifierValue: string }
  | { readonly handle: string };

const filters = {
  network: v.optional(v.picklist(networks)),
  type: v.optional(v.picklist(interactionTypes)),
};
const byIdentifier = v.strictObject({
  identifierName: v.picklist(identifierNames),
  identifierValue: v.pipe(v.string(), v.minLength(1), v.maxLength(longestPasted)),
  ...filters,
});
const byHandle = v.strictObject({
  handle: v.pipe(v.string(), v.minLength(1), v.maxLength(longestHandle)),
  ...filters,
});
const schema = v.union([byIdentifier, byHandle]);

export type ReadInteractionsRequest =
  | { readonly ok: true; readonly value: InteractionsRequest }
  | { readonly ok: false; readonly message: string };

/** Reads a request body strictly: unknown keys, other types and repeated values are refused, and no value is ever quoted. */
export function readInteractionsRequest(body: unknown): ReadInteractionsRequest {
  const read = v.safeParse(schema, body, { abortEarly: true });
  if (read.success) return { ok: true, value: read.output };
  return {
    ok: false,
    message:
      'Send {identifierName, identifierValue} or {handle}, with network and type if wanted, and nothing else.',
  };
}
