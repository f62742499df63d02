import { compareTexts } from '../compare-texts.ts';
import { type JsonRecord, childPath, isList, isRecord, ownValue } from '../json.ts';
import type { Field } from './answer.ts';
import { isNumber, presentText } from './spellings.ts';

/** The entries of a list, and where they stand. */
export type Listed = {
  readonly entries: readonly unknown[];
  readonly at: string;
  /** What stands there. */
  readonly raw: unknown;
  /** How an entry is reached from `at`: by its place in an array, by its key of an object, or `at` is the only entry itself. */
  readonly by: 'place' | 'itself' | { readonly keys: readonly string[] };
  /** What else the wrapper holds, or the object whose keys count its entries. */
  readonly beside: readonly Field[];
};

/**
 * Reads a list that may have collapsed (CAPILLARY.md, "Lists and numbers"): an array as it is, a single element as an object, the
 * wrapper of the XML days (`messages: {message: …}`), an object whose keys are numbers (PHP's `json_encode` writes a list with gaps
 * so, and others key a list by the ids of its entries), and `""`, `null`, `"null"`, `{}` or missing for none. `undefined`: not a
 * list at all.
 * @param isEntry what distinguishes an entry of this list from other objects, for an object that has both numbers and names as keys
 */
export function readList(
  value: unknown,
  at: string,
  wrapper?: string,
  isEntry: (record: JsonRecord) => boolean = () => false,
): Listed | undefined {
  const none: Listed = { entries: [], at, raw: value, by: 'place', beside: [] };
  if (isList(value)) return { ...none, entries: value };
  if (isRecord(value)) {
    const isWrapped = wrapper !== undefined && Object.hasOwn(value, wrapper);
    const wrapped = isWrapped ? unwrap(value, at, wrapper, isEntry) : undefined;
    const listed = wrapped ?? readNumbered(value, at, isEntry);
    if (listed !== undefined || isWrapped) return listed;
    return Object.keys(value).length === 0 ? none : { ...none, entries: [value], by: 'itself' };
  }
  const isNothing = value === undefined || value === null || typeof value === 'string';
  return isNothing && presentText(value) === undefined ? none : undefined;
}

/** The path of one entry from the root of the answer. */
export function entryPath({ at, by }: Listed, index: number): string {
  if (by === 'itself') return at;
  return by === 'place' ? `${at}[${index}]` : childPath(at, by.keys[index] ?? '');
}

/** One entry, where it stands (spelled only where that is needed), and the list that holds it. */
export type Entry = { readonly entry: unknown; readonly at: () => string; readonly of: Listed };

/**
 * The entries of a list; where a list of them stands in the place of one (a list a year, a list a page), those that it holds.
 * @param onInner called with each such list, for its notice
 */
export function* listEntries(
  list: Listed,
  isEntry: (record: JsonRecord) => boolean,
  onInner: (inner: Listed) => void,
): Iterable<Entry> {
  for (const [index, entry] of list.entries.entries()) {
    const at = (): string => entryPath(list, index);
    const inner = isListOf(entry, isEntry) ? readList(entry, at()) : undefined;
    if (inner === undefined) {
      yield { entry, at, of: list };
      continue;
    }
    onInner(inner);
    for (const [place, one] of inner.entries.entries()) {
      yield { entry: one, at: () => entryPath(inner, place), of: inner };
    }
  }
}

/** Whether a value is a list with such an entry, and not one entry that has collapsed. */
export function isListOf(value: unknown, isEntry: (record: JsonRecord) => boolean): boolean {
  if (!isList(value) && !isNumbered(value)) return false;
  return Object.values(value).some((entry) => isRecord(entry) && !isNumbered(entry) && isEntry(entry));
}

/** Whether an object is nothing but a list with numbers as keys. */
export function isNumbered(value: unknown): value is JsonRecord {
  if (!isRecord(value)) return false;
  let isEmpty = true;
  for (const key in value) {
    if (!isNumber(key)) return false;
    isEmpty = false;
  }
  return !isEmpty;
}

/** An object's fields, as far as they are wanted. */
export function listFields(
  record: JsonRecord,
  isWanted: (name: string, raw: unknown) => boolean,
): readonly Field[] {
  return Object.entries(record).flatMap(([name, raw]) => (isWanted(name, raw) ? [{ name, raw }] : []));
}

/** Fields as those of what stands under `key`. */
export function within(key: string, fields: readonly Field[]): readonly Field[] {
  return fields.map(({ name, raw }) => ({ name: `${key}.${name}`, raw }));
}

function unwrap(
  value: JsonRecord,
  at: string,
  wrapper: string,
  isEntry: (record: JsonRecord) => boolean,
): Listed | undefined {
  const listed = readList(ownValue(value, wrapper), childPath(at, wrapper), undefined, isEntry);
  if (listed === undefined) return undefined;
  const beside = [...within(wrapper, listed.beside), ...listFields(value, (name) => name !== wrapper)];
  return { ...listed, beside };
}

/** In the order of the numbers, which for large ones is not the order of an object's keys. */
function readNumbered(
  value: JsonRecord,
  at: string,
  isEntry: (record: JsonRecord) => boolean,
): Listed | undefined {
  const names = Object.keys(value);
  const keys = names.filter(isNumber);
  if (keys.length === 0) return undefined;
  if (keys.length < names.length && isMixedEntry(value, keys, isEntry)) return undefined;
  keys.sort(compareNumbers);
  const entries = keys.map((key) => ownValue(value, key));
  return { entries, at, raw: value, by: { keys }, beside: listFields(value, (name) => !isNumber(name)) };
}

/** One entry that also has numbers as keys (PHP fetches a row so, each value under its column's name and number), and no list. */
function isMixedEntry(
  value: JsonRecord,
  keys: readonly string[],
  isEntry: (record: JsonRecord) => boolean,
): boolean {
  const holdsEntry = keys.some((key) => {
    const entry = ownValue(value, key);
    return isRecord(entry) && isEntry(entry);
  });
  return !holdsEntry && isEntry(value);
}

/** Of any length: ids are beyond what a number holds. Equal numbers (`1`, `01`) as texts. */
function compareNumbers(a: string, b: string): number {
  const [left, right] = [toSize(a), toSize(b)];
  if (left.isNegative !== right.isNegative) return left.isNegative ? -1 : 1;
  const sign = left.isNegative ? -1 : 1;
  const byLength = left.digits.length - right.digits.length;
  return sign * (byLength || compareTexts(left.digits, right.digits)) || compareTexts(a, b);
}

function toSize(key: string): { readonly isNegative: boolean; readonly digits: string } {
  const digits = key.replace(/^-?0*/, '');
  return { isNegative: key.startsWith('-') && digits !== '', digits };
}
