import { isList, isRecord, ownValue } from '../json.ts';

/**
 * The entries of a list that may have collapsed: an array as it is, a single element as an object, the wrapper of the
 * XML days (`messages: {message: …}`), and `""`, `null`, `"null"`, `{}` or missing for none. `undefined`: not a list at all.
 */
export function readList(value: unknown, wrappers: readonly string[] = []): readonly unknown[] | undefined {
  if (isList(value)) return value;
  if (value === undefined || value === null || value === '' || value === 'null') return [];
  if (!isRecord(value)) return undefined;
  const wrapper = wrappers.find((key) => Object.hasOwn(value, key));
  if (wrapper !== undefined) return readList(ownValue(value, wrapper));
  return Object.keys(value).length === 0 ? [] : [value];
}
