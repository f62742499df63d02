import type { Field } from './answer.ts';
import { isList, isRecord, type JsonRecord } from '../json.ts';
import { childPath } from './path.ts';
import { presentText } from './present-text.ts';
import { readFact } from './read-fact.ts';
import { isListOf, isNumbered, type Listed, readList, within } from './lists.ts';
import { findText } from './read-text.ts';

/**
 * Lists of what looks like items where nobody documented one: the value itself (`feedbackList`), or within a wrapper
 * (`likes: {like: […]}`). A list whose entries neither say a text nor a time is not taken for one: events are never invented.
 */
export function findStrayLists(value: unknown, at: string): readonly Listed[] {
  const itself = readItemList(value, at);
  if (itself !== undefined) return [itself];
  if (!isRecord(value) || saysSomething(value)) return [];
  const lists: Listed[] = [];
  const beside: Field[] = [];
  for (const [name, raw] of Object.entries(value)) {
    const listed = readItemList(raw, childPath(at, name));
    if (listed === undefined) beside.push({ name, raw });
    else lists.push({ ...listed, beside: within(name, listed.beside) });
  }
  const [first, ...others] = lists;
  return first === undefined ? [] : [{ ...first, beside: [...first.beside, ...beside] }, ...others];
}

/** A value that is a list of items or of such lists, and not one entry that has collapsed. */
function readItemList(value: unknown, at: string): Listed | undefined {
  const listed = isList(value) || isRecord(value) ? readList(value, at, undefined, saysSomething) : undefined;
  return listed !== undefined && listed.by !== 'itself' && listed.entries.some(isItemOrList)
    ? listed
    : undefined;
}

/** A list of those is a list of items too. */
function isItemOrList(entry: unknown): boolean {
  return (isRecord(entry) && !isNumbered(entry) && saysSomething(entry)) || isListOf(entry, saysSomething);
}

/** Whether an entry says a text or a time. */
export function saysSomething(entry: JsonRecord): boolean {
  return presentText(readFact(entry, 'sent')) !== undefined || findText(entry) !== undefined;
}
