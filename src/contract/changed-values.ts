import { type Change, type Changes, keyAsWritten, undecodable } from './change.ts';
import { type JsonRecord, childPath, isList, isRecord } from './json.ts';

/** A value that was changed, or that is kept beside another of the same key. */
export type ChangedValue = { readonly kind: Change['kind']; readonly at: string; readonly raw: unknown };

/**
 * Where the changes are in an answer. What is no longer to be found (masked meanwhile, or beside the answer) is said of the
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
