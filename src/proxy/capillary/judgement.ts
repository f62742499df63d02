import type { VendorFailure } from '../../contract/capillary/answer.ts';
import { readOutcome } from '../../contract/capillary/outcome.ts';
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

/** Whether a reply speaks for the vendor being out of order (5xx, time-out, reset), not for a bad question. */
export function isOutage(reply: HttpReply): boolean {
  if (reply.kind === 'failed') return ['timeout', 'unreachable', 'broken'].includes(reply.failure);
  return reply.kind === 'reply' && reply.status >= 500;
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
  if (reply.kind !== 'reply' || failureOf(reply) !== 'busy') return false;
  return parseRetryAfter(reply.retryAfter, Date.now()) === undefined;
}

/** Seconds where the vendor asks everybody to wait and does not say for how long. */
const unstatedPause = 5;

/** For how many seconds the vendor takes no call of anybody; `undefined` unless it said that there were too many. */
export function readPause(reply: HttpReply): number | undefined {
  if (reply.kind !== 'reply' || failureOf(reply) !== 'rate-limited') return undefined;
  return parseRetryAfter(reply.retryAfter, Date.now()) ?? unstatedPause;
}

/** No failure is longer, bytes: a history is not searched for one here, since its reader does that. */
const longestFailure = 4096;

function failureOf({
  status,
  body,
  bytes,
}: Extract<HttpReply, { kind: 'reply' }>): VendorFailure | undefined {
  if (status < 400 && bytes > longestFailure) return undefined;
  const outcome = readOutcome(status, body);
  return outcome.kind === 'failure' ? outcome.failure : undefined;
}
