import { isList, isRecord, type JsonRecord, ownValue } from '../json.ts';
import { presentNumber, presentText } from './present-text.ts';
import { readFact } from './read-fact.ts';
import { readList } from './lists.ts';

/** Every way in which the vendor says no. `busy`: the same call may work later. */
export type VendorFailure =
  | 'not-found'
  | 'not-enrolled'
  | 'merged'
  | 'identifier-refused'
  | 'not-permitted'
  | 'credentials'
  | 'token-expired'
  | 'rate-limited'
  | 'busy'
  | 'unreadable'
  | 'vendor-error';

/** The codes of the vendor’s API reference and what each means to a user. */
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
/** 500 in a body means "all failed", which says nothing of why; the others of its hundred are the gateway's. */
export function byCode(code: string): VendorFailure | undefined {
  return failures.get(code) ?? (/^5(?!00)\d\d$/.test(code) ? 'busy' : undefined);
}

/** What a status of the nested shape says of itself. A code of failure beside `success:"true"` was seen. */
export type StatusCode = { readonly code: string | undefined; readonly failed: boolean };

export function readStatusCode(status: JsonRecord): StatusCode {
  const code = presentNumber(readFact(status, 'code'));
  const failed = presentText(ownValue(status, 'success'))?.toLowerCase() === 'false';
  return { code, failed: failed || (code !== undefined && /^[45]\d\d$/.test(code)) };
}

const successes = new Set(['200', '201', '1000']);

/** Whether a code refuses, known or not. */
export function isRefusal({ code, failed }: StatusCode): boolean {
  return failed && (code === undefined || !successes.has(code));
}

/** What stands under `errors`, each as a failure. `errors: []` comes with success too, and so may an error that says nothing. */
export function listErrors(raw: unknown): readonly StatusCode[] {
  const errors = readList(raw, '', 'error', isError)?.entries ?? [raw];
  return errors.filter(saysSomething).map((error) => ({
    code: isRecord(error) ? presentNumber(readFact(error, 'code')) : undefined,
    failed: true,
  }));
}

function isError(error: JsonRecord): boolean {
  return presentText(readFact(error, 'code')) !== undefined || Object.hasOwn(error, 'message');
}

function saysSomething(error: unknown): boolean {
  if (isRecord(error)) return Object.keys(error).length > 0;
  return isList(error) ? error.length > 0 : error !== false && presentText(error) !== undefined;
}
