import { type Outcome, readOutcome } from '../../contract/capillary/outcome.ts';
import type { HttpReply } from './http-reply.ts';
import { parseRetryAfter } from './replies.ts';

/** Refused, never connected, or closed by the other side, as a kept connection may be at any time. */
const neverAnswered = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Whether a reply speaks for the vendor being out of order: time-out, reset, busy, or a failure of its own, be it said by the status or
 * by the code of a body (500: all failed, and no reason). What it refuses for the customer, the question, our credentials or the rate
 * is an answer, whatever its status is.
 */
export function isOutage(reply: HttpReply): boolean {
  if (reply.kind === 'failed') return ['timeout', 'unreachable', 'broken'].includes(reply.failure);
  if (reply.kind !== 'reply') return false;
  const { failure, code } = readFailure(reply) ?? {};
  if (failure === 'busy') return true;
  return failure === 'vendor-error' && (reply.status >= 500 || code === '500');
}

/**
 * Whether the same call may work at once: no byte of an answer came, or the vendor was busy and named no time to wait. An answer that
 * broke off, or that took too long, is not asked for again.
 */
export function mayTryAgain(reply: HttpReply): boolean {
  if (reply.kind === 'failed') {
    const isBeforeHead = reply.failure === 'unreachable' || reply.code === 'UND_ERR_CONNECT_TIMEOUT';
    return isBeforeHead && reply.code !== undefined && neverAnswered.has(reply.code);
  }
  if (reply.kind !== 'reply' || readFailure(reply)?.failure !== 'busy') return false;
  return parseRetryAfter(reply.retryAfter, Date.now()) === undefined;
}

/** Seconds where the vendor asks everybody to wait and does not say for how long. */
const unstatedPause = 5;

/** For how many seconds the vendor takes no call of anybody; `undefined` unless it said that there were too many. */
export function readPause(reply: HttpReply): number | undefined {
  if (reply.kind !== 'reply' || readFailure(reply)?.failure !== 'rate-limited') return undefined;
  return parseRetryAfter(reply.retryAfter, Date.now()) ?? unstatedPause;
}

/** No failure is longer, bytes: a history is not searched for one here, since its reader does that. */
const longestFailure = 4096;

/** Which failure a reply says, with the vendor's code where it gives one; `undefined` for an answer. */
function readFailure({
  status,
  body,
  bytes,
}: Extract<HttpReply, { kind: 'reply' }>): Extract<Outcome, { kind: 'failure' }> | undefined {
  if (status < 400 && bytes > longestFailure) return undefined;
  const outcome = readOutcome(status, body);
  return outcome.kind === 'failure' ? outcome : undefined;
}
