import { isRecord, type JsonRecord, ownValue } from '../json.ts';
import { isRefusal, listErrors, readStatusCode } from './failures.ts';
import type { Field } from './answer.ts';
import { presentText } from './present-text.ts';
import { readList } from './lists.ts';

const statuses = ['status', 'item_status'];
const errors = ['errors', 'error', 'fault'];

/** Whether a key holds what the vendor says of its own answer. */
export function isToldStatus(key: string): boolean {
  return key === 'warnings' || statuses.includes(key) || errors.includes(key);
}

/**
 * Where a network, a channel or what they stand in says that it failed, in the vendor's words where it has any: a status that
 * refuses, errors, or `success: false`.
 */
export function findRefusals(record: JsonRecord): readonly Field[] {
  const refused = [
    ...statuses.filter((key) => isRefusedStatus(ownValue(record, key))),
    ...errors.filter((key) => listErrors(ownValue(record, key)).some(isRefusal)),
  ];
  if (refused.length === 0 && isRefusal(readStatusCode(record))) refused.push(wordsOf(record));
  return refused.map((name) => ({ name, raw: ownValue(record, name) }));
}

function isRefusedStatus(raw: unknown): boolean {
  const text = presentText(raw);
  if (text !== undefined) return /^(?:fail(?:ed|ure)?|error|false)$/i.test(text);
  return (readList(raw, '')?.entries ?? []).some(
    (entry) => isRecord(entry) && isRefusal(readStatusCode(entry)),
  );
}

function wordsOf(record: JsonRecord): string {
  const keys = ['message', 'success', 'code', 'response_code', 'responseCode'];
  return keys.find((key) => presentText(ownValue(record, key)) !== undefined) ?? 'success';
}
