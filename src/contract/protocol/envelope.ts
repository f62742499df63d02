import * as v from 'valibot';
import { changesSchema } from '../change.ts';
import { identifierNames } from '../identifier.ts';
import { isIsoInstant } from '../iso-instant.ts';

const schema = v.object({
  handle: v.string(),
  mode: v.picklist(['demo', 'real']),
  fetchedAt: v.pipe(v.string(), v.check(isIsoInstant)),
  sourceTimeZone: v.string(),
  sent: v.object({ identifierName: v.picklist(identifierNames), identifierValue: v.string() }),
  answer: v.unknown(),
  changes: v.optional(changesSchema),
  requestId: v.string(),
});

/**
 * What `POST /api/interactions` answers: the vendor's own structure, OTPs masked, in a small envelope.
 * `handle` seals the customer for links, `fetchedAt` is an ISO instant in UTC, `sourceTimeZone` the IANA zone of the
 * vendor's wall times, `sent` what the vendor was asked for, `changes` what of the answer could not be kept as it came; absent where
 * everything could.
 */
export type InteractionsEnvelope = Readonly<v.InferOutput<typeof schema>>;

/** Reads an envelope; `undefined` where it is none. */
export function readInteractionsEnvelope(body: unknown): InteractionsEnvelope | undefined {
  const read = v.safeParse(schema, body);
  return read.success ? read.output : undefined;
}
