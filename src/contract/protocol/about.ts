import * as v from 'valibot';
import { identifierNames } from '../identifier.ts';

const schema = v.object({
  mode: v.picklist(['demo', 'real']),
  version: v.string(),
  sourceTimeZone: v.string(),
  defaultCountry: v.optional(v.string()),
  codes: v.optional(v.picklist(['masked', 'shown'])),
  examples: v.array(
    v.object({
      identifierName: v.picklist(identifierNames),
      identifierValue: v.string(),
      title: v.string(),
      group: v.string(),
    }),
  ),
});

/**
 * What `GET /api/about` answers: demo or real, the IANA zone of the vendor's wall times, the country of local phone
 * numbers (ISO 3166, two letters), whether one-time codes are masked in what it answers and, in demo mode, the customers that can
 * be tried.
 */
export type About = Readonly<v.InferOutput<typeof schema>>;

export function readAbout(body: unknown): About | undefined {
  const read = v.safeParse(schema, body);
  return read.success ? read.output : undefined;
}
