import * as v from 'valibot';
import { isList, isRecord, type JsonRecord } from './json.ts';
import { childPath } from './capillary/path.ts';

/**
 * What of an answer could not be kept exactly as the vendor wrote it, and how often: said, since it must not happen in silence.
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

/** Changes of one answer told in two places, by kind. */
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

/** A value that was changed, or that is kept beside another of the same key. */
export type ChangedValue = { readonly kind: Change['kind']; readonly at: string; readonly raw: unknown };

/**
 * Where the changes are in an answer. What is no longer to be found (masked meanwhile, or beside the answer) is told of the
 * answer as a whole (`at: ''`, `raw` how often). An answer without changes is not walked. Recursive: what `parseJson` lets
 * through (32 levels) is safe.
 */
export function findChanged(answer: unknown, changes: Changes): readonly ChangedValue[] {
  return changes.flatMap(({ kind, count }): ChangedValue[] => {
    const found: ChangedValue[] = [];
    walk(answer, '', (value, at, key, holder) => {
      const isChanged =
        kind === 'repeated-key' ? isRepeated(key, holder) : isUndecodable(key) || isUndecodable(value);
      if (isChanged) found.push({ kind, at, raw: value });
    });
    const isWhole = kind === 'repeated-key' ? found.length >= count : found.length > 0;
    return isWhole ? found : [...found, { kind, at: '', raw: count }];
  });
}

function isRepeated(key: string, holder: JsonRecord | undefined): boolean {
  const written = keyAsWritten(key);
  return written !== key && holder !== undefined && Object.hasOwn(holder, written);
}

function isUndecodable(value: unknown): boolean {
  return typeof value === 'string' && value.includes(undecodable);
}

type Visit = (value: unknown, at: string, key: string, holder: JsonRecord | undefined) => void;

function walk(value: unknown, at: string, visit: Visit): void {
  if (isList(value)) {
    for (const [index, entry] of value.entries()) {
      visit(entry, `${at}[${index}]`, '', undefined);
      walk(entry, `${at}[${index}]`, visit);
    }
  } else if (isRecord(value)) {
    for (const [key, entry] of Object.entries(value)) {
      const here = childPath(at, key);
      visit(entry, here, key, value);
      walk(entry, here, visit);
    }
  }
}
