import type { VendorFailure } from '../../contract/capillary/answer.ts';
import { readOutcome } from '../../contract/capillary/outcome.ts';
import type { Changes } from '../../contract/change.ts';
import type { ProblemType } from '../../contract/protocol/problem.ts';
import type { TransportFailure, HttpReply } from './http-reply.ts';

/** What became of one question to the vendor, as the browser will be told. */
export type VendorReply =
  | {
      readonly kind: 'answer';
      /** What the vendor answered as JSON, codes masked: written once for everybody who waits for it. */
      readonly json: string;
      /** What of it is not as it came. */
      readonly changes: Changes;
      /** Size of the vendor's answer, bytes. */
      readonly bytes: number;
      readonly vendorRequestId: string | undefined;
    }
  | VendorProblem
  /** Nobody waits for it any more. */
  | { readonly kind: 'aborted' };

export type VendorProblem = {
  readonly kind: 'problem';
  readonly type: ProblemType;
  /** Speaks for the vendor being out of order (5xx, time-out, reset), not for a bad question. */
  readonly isOutage?: boolean;
  readonly title?: string | undefined;
  readonly detail?: string | undefined;
  readonly retryable?: boolean | undefined;
  /** Seconds. */
  readonly retryAfter?: number | undefined;
  /** The vendor's own code, such as `1012`. */
  readonly vendorCode?: string | undefined;
  readonly vendorRequestId?: string | undefined;
  /** The system's name of the error, such as `ECONNREFUSED`, for the log. */
  readonly cause?: string | undefined;
};

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
} as const satisfies Record<TransportFailure, Omit<VendorProblem, 'kind'>>;

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
type VendorAnswer = {
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
  reply: HttpReply,
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

/** Longest pause that is handed on, seconds: a vendor's slip must not lock people out for days. */
const longest = 60;
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;
const seconds = /^\d{1,15}(?:e\d{1,2})?$/i;

/**
 * Reads a `Retry-After` header (RFC 9110 §10.2.3): seconds or an HTTP date. Capped at 60 s; `undefined` where it is
 * missing, in the past or unreadable.
 * @param now the wall clock, epoch milliseconds
 */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  const wait = seconds.test(text)
    ? Number(text)
    : httpDate.test(text)
      ? Math.ceil((Date.parse(text) - now) / 1000)
      : Number.NaN;
  return wait > 0 ? Math.min(wait, longest) : undefined;
}
