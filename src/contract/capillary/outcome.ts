import { isRecord, type JsonRecord, ownValue } from '../json.ts';
import type { VendorFailure } from './answer.ts';
import { type FoundCustomer, failureOf, findCustomers } from './customers.ts';
import { type StatusCode, byCode, isRefusal, listErrors, readStatusCode } from './failures.ts';
import { findNetworks } from './networks.ts';

export type Outcome =
  | { readonly kind: 'success' }
  | { readonly kind: 'failure'; readonly failure: VendorFailure; readonly code: string | undefined };

/**
 * Distinguishes success from every kind of failure: by the body first (an HTTP 200 may carry a failure, and a failure may say
 * `success:"true"`), then by the HTTP status (CAPILLARY.md, "Success and failure"). A success whose shape is unknown is
 * `unreadable`, never an empty history. Where several customers share the identifier, it is a success when one of them can be read.
 */
export function readOutcome(httpStatus: number, body: unknown): Outcome {
  const customers = findCustomers(body);
  const readable = customers.find((customer) => failureOf(customer) === undefined);
  const codes = isRecord(body)
    ? [
        ...listErrors(ownValue(body, 'errors')),
        ...nestedCodes(body, readable === undefined ? customers : [readable]),
      ]
    : [];
  for (const { code } of codes) {
    const failure = code === undefined ? undefined : byCode(code);
    if (failure !== undefined) return fail(failure, code);
  }
  const refused = codes.find(isRefusal);
  if (refused !== undefined) return fail(byStatus(httpStatus) ?? 'vendor-error', refused.code);
  const failure = byStatus(httpStatus);
  if (failure !== undefined) return fail(failure, undefined);
  return findNetworks(body, readable) === undefined ? fail('unreadable', undefined) : { kind: 'success' };
}

function fail(failure: VendorFailure, code: string | undefined): Outcome {
  return { kind: 'failure', failure, code };
}

/** The vendor documents 200 and 201; any other status below 400 is an answer to some other question. */
function byStatus(status: number): VendorFailure | undefined {
  if (status === 200 || status === 201) return undefined;
  if (status < 400) return 'unreadable';
  if (status === 500) return 'busy';
  return byCode(String(status)) ?? 'vendor-error';
}

/** The item's own status says more than the call's ("all failed" covers a 1012), so it is heard first. */
function nestedCodes(body: JsonRecord, customers: readonly FoundCustomer[]): readonly StatusCode[] {
  const response = ownValue(body, 'response');
  const statuses = [
    ...customers.map(({ record }) => ownValue(record, 'item_status')),
    ownValue(isRecord(response) ? response : body, 'item_status'),
    ownValue(isRecord(response) ? response : body, 'status'),
  ];
  return statuses.filter(isRecord).map(readStatusCode);
}
