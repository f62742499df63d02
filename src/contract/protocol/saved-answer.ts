import * as v from 'valibot';
import { changesSchema } from '../change.ts';
import { identifierNames } from '../identifier.ts';
import { isIsoInstant } from '../iso-instant.ts';

export const savedAnswerFormat = 'customer-timeline/answer';
export const savedAnswerVersion = 1;

const part = v.object({
  network: v.nullable(v.string()),
  type: v.nullable(v.string()),
  fetchedAt: v.pipe(v.string(), v.check(isIsoInstant)),
  requestId: v.string(),
  answer: v.unknown(),
  changes: v.optional(changesSchema),
});
const schema = v.object({
  mode: v.picklist(['demo', 'real']),
  sourceTimeZone: v.string(),
  hidden: v.boolean(),
  sent: v.optional(v.object({ identifierName: v.picklist(identifierNames), identifierValue: v.string() })),
  answers: v.tupleWithRest([part], part),
  missing: v.optional(
    v.array(
      v.object({
        network: v.string(),
        state: v.picklist(['failed', 'pending', 'unknown-there']),
        why: v.optional(v.string()),
      }),
    ),
  ),
});

/**
 * What a saved answer holds beside `format` and `version`: one customer's whole answer as JSON in UTF-8.
 *
 * - `format`: `customer-timeline/answer`; `version`: 1, raised only when a reader of the version before would misread it
 * - `mode`: `demo` (invented data) or `real`
 * - `sourceTimeZone`: the IANA zone of all wall times in the answers
 * - `hidden`: whether everything that names the customer was masked on saving
 * - `sent`: `{identifierName, identifierValue}`, what the vendor was asked for; absent when hidden
 * - `answers`: one for each network that answered, at least one:
 *   - `network`, `type`: what the vendor was asked for; `null` is its own default
 *   - `fetchedAt`: ISO instant in UTC; `requestId`: to be found in the service's log
 *   - `answer`: the vendor's own structure, OTPs masked, numbers that JavaScript would change (`12345678901234567890`, `1.10`) as
 *     strings of exactly what was written
 *   - `changes`: what of the answer could not be kept as it came (`Changes`); absent where everything could
 * - `missing`: networks that were asked and are not among the answers: `failed` and `why`, in words, `pending`, or
 *   `unknown-there` where no such customer is known in it; absent where all answered
 *
 * Keys that are not named here may be added and are passed over.
 */
export type SavedAnswer = Readonly<v.InferOutput<typeof schema>>;
export type SavedPart = Readonly<v.InferOutput<typeof part>>;

/** Reads the fields of a saved answer; `undefined` where it is none. Whether each answer is a success is not looked at. */
export function readSavedFields(value: unknown): SavedAnswer | undefined {
  const read = v.safeParse(schema, value);
  return read.success ? read.output : undefined;
}
