import { isList, isRecord, type JsonRecord } from '../json.ts';
import { childPath } from './path.ts';
import { presentText } from './present-text.ts';
import { readFact } from './read-fact.ts';
import type { Listed } from './read-list.ts';

/**
 * Lists of what looks like items where nobody documented one: the value itself (`feedbackList`), or within a wrapper
 * (`likes: {like: […]}`). A list whose entries neither say a text nor a time is not taken for one: events are never invented.
 */
export function findStrayLists(value: unknown, at: string): readonly Listed[] {
  if (holdsItems(value)) return [{ entries: value, at, isCollapsed: false, beside: [] }];
  if (!isRecord(value) || saysSomething(value)) return [];
  const fields = Object.entries(value).map(([name, raw]) => ({ name, raw }));
  const beside = fields.filter(({ raw }) => !holdsItems(raw));
  const lists: Listed[] = [];
  for (const { name, raw } of fields) {
    if (!holdsItems(raw)) continue;
    const isFirst = lists.length === 0;
    lists.push({ entries: raw, at: childPath(at, name), isCollapsed: false, beside: isFirst ? beside : [] });
  }
  return lists;
}

function holdsItems(value: unknown): value is readonly unknown[] {
  return isList(value) && value.some((entry) => isRecord(entry) && saysSomething(entry));
}

function saysSomething(entry: JsonRecord): boolean {
  return [readFact(entry, 'sent'), readFact(entry, 'text')].some((value) => presentText(value) !== undefined);
}
