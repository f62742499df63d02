import type { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { Withheld } from './http-reply.ts';

/** What is read of `monitorEventLoopDelay`, nanoseconds. */
export type LoopDelays = Pick<
  ReturnType<typeof monitorEventLoopDelay>,
  'count' | 'mean' | 'stddev' | 'reset'
>;

/** The least time that is judged, milliseconds. */
const window = 1_000;
/** How long whoever comes may have to wait for us, milliseconds. */
const longestWait = 200;

/**
 * Turns new questions away while our own process does not keep up, as long as others are under way: whoever comes alone is answered,
 * and what is under way ends sooner. By what somebody would have waited who came at any moment of the last second: half of each
 * delay's square by all the time. A mean would hide one long delay behind many short ones.
 * @param now a monotonic clock, milliseconds
 */
export function withShedding<Question, Reply>(
  delays: LoopDelays | undefined,
  now: () => number,
  next: (question: Question) => Promise<Reply>,
): (question: Question) => Promise<Reply | Withheld> {
  if (delays === undefined) return next;
  let underWay = 0;
  let since = now();
  let isOverloaded = false;

  const judge = (): boolean => {
    const elapsed = now() - since;
    if (elapsed < window) return isOverloaded;
    const { count, mean, stddev } = delays;
    const squares = count === 0 ? 0 : (count * (mean ** 2 + stddev ** 2)) / 1e12;
    isOverloaded = squares / (2 * elapsed) > longestWait;
    delays.reset();
    since = now();
    return isOverloaded;
  };

  return async (question) => {
    if (judge() && underWay > 0) return { kind: 'withheld', type: 'overloaded', retryAfter: 1 };
    underWay += 1;
    try {
      return await next(question);
    } finally {
      underWay -= 1;
    }
  };
}

/**
 * Gives turns to work that holds up the process: one in each round of the event loop, so that whatever else came is served in between,
 * however many wait.
 */
export function createTurns(): () => Promise<void> {
  let last = Promise.resolve();
  return async () => {
    last = last.then(async () => setImmediate());
    return last;
  };
}
