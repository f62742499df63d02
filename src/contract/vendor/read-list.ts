import type { Field } from '../answer.ts';
import { isList, isRecord, type JsonRecord, ownValue } from '../json.ts';
import { childPath } from './path.ts';
import { presentText } from './present-text.ts';

/** The entries of a list, and where they stand. */
export type Listed = {
  readonly entries: readonly unknown[];
  readonly at: string;
  /** `at` is the single entry itself. */
  readonly isCollapsed: boolean;
  /** What else the wrapper holds. */
  readonly beside: readonly Field[];
};

/**
 * Reads a list that may have collapsed: an array as it is, a single element as an object, the wrapper of the XML days
 * (`messages: {message: …}`), and `""`, `null`, `"null"`, `{}` or missing for none. `undefined`: not a list at all.
 */
export function readList(value: unknown, at: string, wrapper?: string): Listed | undefined {
  const none = { entries: [], at, isCollapsed: false, beside: [] };
  if (isList(value)) return { ...none, entries: value };
  if (isRecord(value)) {
    if (wrapper !== undefined && Object.hasOwn(value, wrapper)) return unwrap(value, at, wrapper);
    return Object.keys(value).length === 0 ? none : { ...none, entries: [value], isCollapsed: true };
  }
  const isNothing = value === undefined || value === null || typeof value === 'string';
  return isNothing && presentText(value) === undefined ? none : undefined;
}

/** The path of one entry from the root of the answer. */
export function entryPath({ at, isCollapsed }: Listed, index: number): string {
  return isCollapsed ? at : `${at}[${index}]`;
}

function unwrap(value: JsonRecord, at: string, wrapper: string): Listed | undefined {
  const listed = readList(ownValue(value, wrapper), childPath(at, wrapper));
  if (listed === undefined) return undefined;
  const beside = Object.entries(value)
    .filter(([name]) => name !== wrapper)
    .map(([name, raw]) => ({ name, raw }));
  return { ...listed, beside };
}
