import { isList, isRecord, type JsonRecord, ownValue } from './json.ts';
import { findCustomer, findNetworks } from './vendor/find-networks.ts';
import { presentNumber, presentText } from './vendor/present-text.ts';
import { readFact } from './vendor/read-fact.ts';
import { readList } from './vendor/read-list.ts';

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

export type Outcome =
  | { readonly kind: 'success' }
  | { readonly kind: 'failure'; readonly failure: VendorFailure; readonly code: string | undefined };

/** CAPILLARY.md "Errors": the vendor's codes and what each means to a user. */
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
const successes = new Set(['200', '201', '1000']);

/**
 * Tells success from every kind of failure: by the body first (an HTTP 200 may carry a failure, and a failure may say
 * `success:"true"`), then by the HTTP status. A success whose shape is unknown is `unreadable`, never an empty history.
 */
export function readOutcome(httpStatus: number, body: unknown): Outcome {
  const codes = isRecord(body) ? [...flatCodes(body), ...nestedCodes(body)] : [];
  for (const { code } of codes) {
    const failure = code === undefined ? undefined : byCode(code);
    if (failure !== undefined) return fail(failure, code);
  }
  const refused = codes.find(({ failed, code }) => failed && (code === undefined || !successes.has(code)));
  if (refused !== undefined) return fail(byStatus(httpStatus) ?? 'vendor-error', refused.code);
  const failure = byStatus(httpStatus);
  if (failure !== undefined) return fail(failure, undefined);
  return findNetworks(body) === undefined ? fail('unreadable', undefined) : { kind: 'success' };
}

function fail(failure: VendorFailure, code: string | undefined): Outcome {
  return { kind: 'failure', failure, code };
}

/** 500 in a body means "all failed", which says nothing of why; the others of its hundred are the gateway's. */
function byCode(code: string): VendorFailure | undefined {
  return failures.get(code) ?? (/^5(?!00)\d\d$/.test(code) ? 'busy' : undefined);
}

/** The vendor documents 200 and 201; any other status below 400 is an answer to some other question. */
function byStatus(status: number): VendorFailure | undefined {
  if (status === 200 || status === 201) return undefined;
  if (status < 400) return 'unreadable';
  if (status === 500) return 'busy';
  return byCode(String(status)) ?? 'vendor-error';
}

type Code = { readonly code: string | undefined; readonly failed: boolean };

/** `errors: []` comes with success too, and so may an error that says nothing. */
function flatCodes(body: JsonRecord): readonly Code[] {
  const raw = ownValue(body, 'errors');
  const errors = readList(raw, '', 'error')?.entries ?? [raw];
  return errors.filter(saysSomething).map((error) => ({
    code: isRecord(error) ? presentNumber(readFact(error, 'code')) : undefined,
    failed: true,
  }));
}

function saysSomething(error: unknown): boolean {
  if (isRecord(error)) return Object.keys(error).length > 0;
  return isList(error) ? error.length > 0 : presentText(error) !== undefined;
}

/** The item's own status says more than the call's ("all failed" covers a 1012), so it is heard first. */
function nestedCodes(body: JsonRecord): readonly Code[] {
  const response = ownValue(body, 'response');
  const statuses = [
    ownValue(findCustomer(body)?.record ?? {}, 'item_status'),
    ownValue(isRecord(response) ? response : body, 'item_status'),
    ownValue(isRecord(response) ? response : body, 'status'),
  ];
  return statuses.filter(isRecord).map((status) => {
    const code = presentNumber(readFact(status, 'code'));
    const failed = presentText(ownValue(status, 'success'))?.toLowerCase() === 'false';
    return { code, failed: failed || (code !== undefined && /^[45]\d\d$/.test(code)) };
  });
}
