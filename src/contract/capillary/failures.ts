import { type JsonRecord, childPath, isList, isRecord, ownValue } from '../json.ts';
import type { Field, VendorFailure } from './answer.ts';
import { readList } from './lists.ts';
import { presentNumber, presentText, readField } from './spellings.ts';

/** The vendor's codes and what each means to a user (CAPILLARY.md, "Success and failure"). */
const failures = new Map<string, VendorFailure>([
  ...['1012', '1011', '816', '8015', '8065'].map((code) => [code, 'not-found'] as const),
  ...['1013', '1020', '8089'].map((code) => [code, 'not-enrolled'] as const),
  ['8069', 'merged'],
  ...['1015', '1042', '1104', '8013', '8055', '8056', '11013'].map(
    (code) => [code, 'identifier-refused'] as const,
  ),
  ...['403', '4000', '1044'].map((code) => [code, 'not-permitted'] as const),
  ...['401', '320001'].map((code) => [code, 'credentials'] as const),
  ['498', 'token-expired'],
  ['429', 'rate-limited'],
  ...['4001', '461'].map((code) => [code, 'busy'] as const),
]);

/**
 * What a code means; `undefined` where it is none of those. 500 in a body means "all failed", which says nothing of why; the others
 * of its hundred are the gateway's.
 */
export function byCode(code: string): VendorFailure | undefined {
  return failures.get(code) ?? (/^5(?!00)\d\d$/.test(code) ? 'busy' : undefined);
}

/** What a status of the nested shape says of itself. A code of failure beside `success:"true"` was seen. */
export type StatusCode = { readonly code: string | undefined; readonly failed: boolean };

export function readStatusCode(status: JsonRecord): StatusCode {
  const code = presentNumber(readField(status, 'code'));
  const failed = presentText(ownValue(status, 'success'))?.toLowerCase() === 'false';
  return { code, failed: failed || (code !== undefined && /^[45]\d\d$/.test(code)) };
}

/** 1000 is an item's own (CAPILLARY.md, "Success and failure"). */
const successes = new Set(['200', '201', '1000']);

/** Whether a code refuses, known or not. */
export function isRefusal({ code, failed }: StatusCode): boolean {
  return failed && (code === undefined || !successes.has(code));
}

/** What stands under `errors`, each as a failure. `errors: []` comes with success too, and so may an error that says nothing. */
export function listErrors(raw: unknown): readonly StatusCode[] {
  const errors = readList(raw, '', 'error', isError)?.entries ?? [raw];
  return errors.filter(isFilledError).map((error) => ({
    code: isRecord(error) ? presentNumber(readField(error, 'code')) : undefined,
    failed: true,
  }));
}

function isError(error: JsonRecord): boolean {
  return presentText(readField(error, 'code')) !== undefined || Object.hasOwn(error, 'message');
}

function isFilledError(error: unknown): boolean {
  if (isRecord(error)) return Object.keys(error).length > 0;
  return isList(error) ? error.length > 0 : error !== false && presentText(error) !== undefined;
}

const statusKeys = ['status', 'item_status'];
const errorKeys = ['errors', 'error', 'fault'];

/** Whether a key holds what the vendor says of its own answer. */
export function isStatusKey(key: string): boolean {
  return key === 'warnings' || statusKeys.includes(key) || errorKeys.includes(key);
}

/**
 * Where a network, a channel or what they stand in says that it failed, in the vendor's words where it has any: a status that
 * refuses, errors, or `success: false`.
 */
export function findRefusals(record: JsonRecord): readonly Field[] {
  const refused = [
    ...statusKeys.filter((key) => isRefusedStatus(ownValue(record, key))),
    ...errorKeys.filter((key) => listErrors(ownValue(record, key)).some(isRefusal)),
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

const moreKey =
  /^(?:has)?(?:more|next)(?:results?|pages?|items?|records?|messages?)?(?:token|cursor|url|link)?$|^(?:is)?truncated$/;
const pageKey = /^(?:pagination|paging|page|pageinfo|meta|_?links)$/;

/** Where in a record something says that there is more than is listed: `hasMore: true`, `pagination: {next: "…"}`. */
export function findCuts(
  record: JsonRecord,
  at: string,
): readonly { readonly at: string; readonly raw: unknown }[] {
  return Object.entries(record).flatMap(([name, raw]) => {
    const folded = name.toLowerCase().replaceAll(/[\s_-]/g, '');
    const place = childPath(at, name);
    if (pageKey.test(folded) && isRecord(raw)) return findCuts(raw, place);
    return moreKey.test(folded) && saysMore(raw) ? [{ at: place, raw }] : [];
  });
}

function saysMore(raw: unknown): boolean {
  const text = presentText(raw)?.toLowerCase();
  return text === undefined
    ? isRecord(raw) && saysMore(ownValue(raw, 'href'))
    : !/^(?:false|no|0|-1)$/.test(text);
}
