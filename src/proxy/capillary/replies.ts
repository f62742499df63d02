import type { Changes } from '../../contract/change.ts';
import type { ProblemType } from '../../contract/protocol/problem.ts';
import { readOutcome } from '../../contract/capillary/outcome.ts';
import type { VendorFailure } from '../../contract/capillary/answer.ts';
import { parseRetryAfter } from './retry-after.ts';
import type { Loss, UpstreamReply } from './http-reply.ts';
import type { VendorProblem, VendorReply } from './vendor-reply.ts';

const losses = {
  timeout: { type: 'upstream-timeout', isOutage: true },
  unreachable: { type: 'upstream-error', isOutage: true, detail: 'Capillary could not be reached.' },
  broken: { type: 'upstream-invalid', isOutage: true, detail: 'The answer of Capillary broke off.' },
  invalid: { type: 'upstream-invalid' },
  'too-large': { type: 'upstream-too-large' },
  redirect: {
    type: 'upstream-error',
    retryable: false,
    detail:
      'Capillary points to another address, which is not followed. Whoever runs this service has to check its address.',
  },
} as const satisfies Record<Loss, Omit<VendorProblem, 'kind'>>;

const problemTypes = {
  'not-found': 'not-found',
  'not-enrolled': 'not-enrolled',
  merged: 'merged',
  'identifier-refused': 'identifier-refused',
  'not-permitted': 'forbidden',
  credentials: 'upstream-auth',
  'token-expired': 'upstream-auth',
  'rate-limited': 'rate-limited',
  busy: 'upstream-error',
  unreadable: 'upstream-invalid',
  'vendor-error': 'upstream-error',
} as const satisfies Record<VendorFailure, ProblemType>;

/** An answer as it came, before it is masked. */
export type VendorAnswer = {
  readonly kind: 'answer';
  readonly answer: unknown;
  readonly changes: Changes;
  readonly bytes: number;
  readonly vendorRequestId: string | undefined;
};

/**
 * What an upstream reply means to whoever asked.
 * @param now the wall clock, epoch milliseconds
 */
export function toVendorReply(
  reply: UpstreamReply,
  now: number,
): VendorAnswer | Exclude<VendorReply, { kind: 'answer' }> {
  if (reply.kind === 'aborted') return reply;
  if (reply.kind === 'lost') return { kind: 'problem', ...losses[reply.loss], cause: reply.code };
  const vendorRequestId = reply.requestId;
  const outcome = readOutcome(reply.status, reply.body);
  if (outcome.kind === 'success')
    return {
      kind: 'answer',
      answer: reply.body,
      changes: reply.changes,
      bytes: reply.bytes,
      vendorRequestId,
    };
  return {
    kind: 'problem',
    type: problemTypes[outcome.failure],
    isOutage: reply.status >= 500,
    retryable: outcome.failure === 'vendor-error' ? false : undefined,
    retryAfter: ['busy', 'rate-limited'].includes(outcome.failure)
      ? parseRetryAfter(reply.retryAfter, now)
      : undefined,
    vendorCode: toPlainCode(outcome.code),
    vendorRequestId,
  };
}

/** Whether fresh credentials may help. */
export function isAuthProblem(reply: VendorReply): boolean {
  return reply.kind === 'problem' && reply.type === 'upstream-auth';
}

/**
 * A code is a number of at most 6 digits, or a short word with at most 3 of them: anything longer may be somebody's number or a
 * one-time code, and stays with the vendor, since codes also go into our log.
 */
function toPlainCode(code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  const digits = code.replace(/\D/g, '').length;
  return /^\d{1,6}$/.test(code) || (/^[\w.-]{1,32}$/.test(code) && digits <= 3) ? code : undefined;
}
