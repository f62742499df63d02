import { type JsonRecord, childPath, isList, isRecord } from '../json.ts';
import type { Field } from './answer.ts';
import { findRefusals, isStatusKey } from './failures.ts';
import { type Listed, isListOf, isNumbered, readList, within } from './lists.ts';
import type { ReadingLog } from './reading-log.ts';
import { type FieldName, isListName, presentText, readField } from './spellings.ts';
import { findText } from './values.ts';

/*
 * Messages that stand where nobody documented any: read where their list can be found (`findUndocumentedLists`), noted where it cannot
 * (`noteUndocumented`).
 */

/**
 * Lists of what looks like items where nobody documented one: the value itself (`feedbackList`), or within a wrapper
 * (`likes: {like: […]}`). A list whose entries neither say a text nor a time is not taken for one: events are never invented.
 */
export function findUndocumentedLists(value: unknown, at: string): readonly Listed[] {
  const itself = readItemList(value, at);
  if (itself !== undefined) return [itself];
  if (!isRecord(value) || hasTextOrTime(value)) return [];
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
  const listed = isList(value) || isRecord(value) ? readList(value, at, undefined, hasTextOrTime) : undefined;
  return listed !== undefined && listed.by !== 'itself' && listed.entries.some(isItemOrList)
    ? listed
    : undefined;
}

/** A list of those is a list of items too. */
function isItemOrList(entry: unknown): boolean {
  return (isRecord(entry) && !isNumbered(entry) && hasTextOrTime(entry)) || isListOf(entry, hasTextOrTime);
}

/** Whether an entry says a text or a time. */
export function hasTextOrTime(entry: JsonRecord): boolean {
  return presentText(readField(entry, 'sent')) !== undefined || findText(entry) !== undefined;
}

/**
 * Adds a notice for all within a value that no reader has read (`ReadingLog.visited`) and that may be a list of messages: what stands
 * where nobody documented any would else be lost without a word. Each node is visited once, since a reader's own part is visited
 * by that reader alone. Also notes where what lists stand in says that it failed.
 * @returns how many notices were added
 */
export function noteUndocumented(
  value: unknown,
  at: string,
  channel: string | undefined,
  log: ReadingLog,
): number {
  const before = log.notices.length;
  walkChildren(value, at, { channel, isPlain: false, depth: 0 }, log);
  return log.notices.length - before;
}

/** Where the walk is. `isPlain`: within a message or a warning, which hold lists of their own as a rule. */
type Where = { readonly channel: string | undefined; readonly isPlain: boolean; readonly depth: number };

/** Deeper than any answer that is taken (`parseJson`). */
const deepest = 64;

function walkChildren(value: unknown, at: string, where: Where, log: ReadingLog): void {
  const below = { ...where, depth: where.depth + 1 };
  if (isList(value)) {
    for (const [index, child] of value.entries()) {
      if (isHolder(child) && !isRead(child, value, log)) walk(child, `${at}[${index}]`, below, log);
    }
  } else if (isRecord(value)) {
    for (const [key, child] of Object.entries(value)) {
      // A channel's reader has looked at its own.
      const isOwn = where.depth === 0 && where.channel !== undefined;
      if (!isOwn && isListName(key) && holdsTexts(child))
        log.add('unreadable-list', childPath(at, key), where.channel, child);
      if (!isHolder(child)) continue;
      const isPlain = where.isPlain || isStatusKey(key);
      const childAt = childPath(at, key);
      if (!isPlain && holdsLists.has(key)) noteRefusals(child, childAt, where.channel, log);
      walk(child, childAt, { ...below, isPlain }, log);
    }
  }
}

/** What the networks, the channels and the messages of the nested shape stand in. */
const holdsLists: ReadonlySet<string> = new Set(['interactions', 'network', 'interaction', 'messages']);

function noteRefusals(value: unknown, at: string, channel: string | undefined, log: ReadingLog): void {
  if (!isRecord(value) || log.visited.has(value)) return;
  for (const { name, raw } of findRefusals(value)) log.add('refused', childPath(at, name), channel, raw);
}

/** Whether an entry of a list is known to hold nothing that could be a list. */
function isRead(entry: object, list: object, { listed, visited }: ReadingLog): boolean {
  return listed.has(list) && !listed.has(entry) && !visited.has(entry);
}

function walk(value: object, at: string, where: Where, log: ReadingLog): void {
  const read = log.visited.get(value);
  if (read === 'represented') return;
  const isPlain = where.isPlain || read === 'item';
  const isTaken = read !== undefined || log.listed.has(value);
  const mayHide = where.depth > deepest || (!isTaken && mayHoldMessages(value, isPlain, log));
  if (mayHide) log.add('unreadable-list', at, where.channel, value);
  else walkChildren(value, at, { ...where, isPlain }, log);
}

/** Whether what nobody read is a list of what may be messages, or one message that has collapsed. */
function mayHoldMessages(value: object, isPlain: boolean, log: ReadingLog): boolean {
  const entries: readonly unknown[] = Object.values(value);
  if (entries.some((entry) => isHolder(entry) && log.visited.has(entry))) return false;
  const records = entries.filter(isEntry);
  const isListed = isList(value) || isNumbered(value);
  if (isPlain) return (isListed || records.length > 1) && records.some(isMessage);
  if (isListed) return records.some((entry) => !isPair(entry));
  if (isRecord(value) && isMessage(value)) return true;
  // Keyed by names: ids with letters, channels, days.
  return records.length > 1 && records.length === entries.length && records.some(hasTextOrTime);
}

/** A list of texts, or one that is written into a text. */
function holdsTexts(value: unknown): boolean {
  if (typeof value === 'string') return /^\s*[[{].*\w/s.test(value);
  if (!isList(value) && !isNumbered(value)) return false;
  return Object.values(value).some((entry) => typeof entry === 'string' && presentText(entry) !== undefined);
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isEntry(value: unknown): value is JsonRecord {
  return isRecord(value) && !isNumbered(value) && Object.keys(value).length > 0;
}

/** What fields and links of any kind are written as, and no message. */
const pairKeys: ReadonlySet<string> = new Set(['name', 'key', 'label', 'value', 'type', 'rel', 'href']);

function isPair(entry: JsonRecord): boolean {
  return Object.keys(entry).every((key) => pairKeys.has(key));
}

/** Whether an object says what only a message does: words or a time, and when or to whom. */
function isMessage(entry: JsonRecord): boolean {
  const says = (fact: FieldName): boolean => presentText(readField(entry, fact)) !== undefined;
  const isOfOne = (['receiver', 'delivered', 'campaign'] as const).some(says);
  return findText(entry) === undefined
    ? says('sent') && isOfOne
    : says('sent') || isOfOne || (says('id') && Object.hasOwn(entry, 'subject'));
}
