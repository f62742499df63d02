import * as v from 'valibot';
import { readOutcome } from '../../contract/capillary/outcome.ts';
import type { UpstreamReply } from '../capillary/http-reply.ts';
import type { Refusal, Token } from './token.ts';

const shortest = 30;
const longest = 50 * 60;
const unstated = 4 * 60;

const schema = v.object({
  data: v.object({
    /** Must fit a header: no space, no line break, 8 KiB at most. */
    accessToken: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,8192}$/)),
    ttlSeconds: v.optional(v.unknown()),
  }),
});

/** Reads what the token endpoint answered (the vendor’s API reference, docs.capillarytech.com). */
export function readToken(reply: UpstreamReply): Token | Refusal {
  if (reply.kind === 'aborted') return { kind: 'refused', reason: 'unavailable' };
  if (reply.kind === 'lost') {
    const reason = reply.loss === 'unreachable' ? 'unreachable' : 'unavailable';
    return { kind: 'refused', reason, code: reply.code };
  }
  const read = v.safeParse(schema, reply.body);
  if (reply.status === 200 && read.success) {
    const { accessToken, ttlSeconds } = read.output.data;
    return { kind: 'token', value: accessToken, lifetime: toLifetime(ttlSeconds) };
  }
  const outcome = readOutcome(reply.status, reply.body);
  const isRejected =
    outcome.kind === 'failure' && (outcome.failure === 'credentials' || outcome.failure === 'not-permitted');
  return { kind: 'refused', reason: isRejected ? 'rejected' : 'unavailable' };
}

/** Seconds, as a number or as text → milliseconds, kept within 30 s and 50 min; 4 min where no life is said (missing, `0`, words). */
function toLifetime(ttlSeconds: unknown): number {
  const seconds = typeof ttlSeconds === 'number' || typeof ttlSeconds === 'string' ? Number(ttlSeconds) : 0;
  return Math.min(Math.max(seconds > 0 ? seconds : unstated, shortest), longest) * 1000;
}
