import * as v from 'valibot';

/**
 * What of an answer could not be kept exactly as the vendor wrote it, and how often, since that must not happen in silence:
 *
 * - `repeated-key`: an object names a key more than once. As in `JSON.parse` the last one stands under the key; each earlier
 *   one is kept beside it under a key of its own (`repeatedKey`)
 * - `undecodable-text`: bytes that are not UTF-8; U+FFFD stands for each
 */
export const changesSchema = v.pipe(
  v.array(
    v.object({
      kind: v.picklist(['repeated-key', 'undecodable-text']),
      count: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
  ),
  v.readonly(),
);
export type Changes = v.InferOutput<typeof changesSchema>;
export type Change = Changes[number];

/** What is decoded in place of bytes that are no text. */
export const undecodable = '\ufffd';

/** How often something of a kind happened, as changes: none where it did not. */
export function toChanges(kind: Change['kind'], count: number): Changes {
  return count > 0 ? [{ kind, count }] : [];
}

/** The changes of one answer out of two reports on it, added up by kind. */
export function addChanges(some: Changes, others: Changes): Changes {
  if (some.length === 0 || others.length === 0) return some.length === 0 ? others : some;
  const counts = new Map<Change['kind'], number>();
  for (const { kind, count } of [...some, ...others]) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return Array.from(counts, ([kind, count]) => ({ kind, count }));
}

/** The key under which the `nth` earlier value of a repeated key is kept. */
export function repeatedKey(key: string, nth: number): string {
  return nth === 1 ? `${key} (repeated)` : `${key} (repeated ${nth})`;
}

/** The key that the vendor wrote, for whatever is decided by a key's name: what is kept of `otp` is a code as `otp` is. */
export function keyAsWritten(key: string): string {
  return key.endsWith(')') ? key.replace(/(?: \(repeated(?: \d+)?\))+$/, '') : key;
}
