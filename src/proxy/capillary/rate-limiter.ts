import type { Send } from './http-reply.ts';

/** Lets calls through so slowly that the vendor sees no more than a number of them in any minute. */
export type RateLimiter = {
  /**
   * Waits for its turn; whoever came first goes first. What it resolves with is to be called when the call has ended: until then
   * nobody knows when it reached the vendor.
   * @throws the signal's reason
   */
  readonly take: (signal: AbortSignal) => Promise<() => void>;
};

type Waiter = { readonly go: (end: () => void) => void };

/**
 * @param perMinute how many calls, 1 or more
 * @param minute how long a minute is, milliseconds; shorter in tests
 */
export function createRateLimiter(perMinute: number, minute = 60_000): RateLimiter {
  const waiting = new Set<Waiter>();
  /** When calls of the last minute ended, oldest first. */
  const ended: number[] = [];
  let underWay = 0;
  let timer: NodeJS.Timeout | undefined;

  function end(): void {
    underWay -= 1;
    ended.push(performance.now());
    admit();
  }

  function admit(): void {
    const now = performance.now();
    while (ended[0] !== undefined && now - ended[0] >= minute) ended.shift();
    for (const waiter of waiting) {
      if (underWay + ended.length >= perMinute) break;
      waiting.delete(waiter);
      underWay += 1;
      let isOver = false;
      waiter.go(() => {
        if (!isOver) end();
        isOver = true;
      });
    }
    clearTimeout(timer);
    // No timer where nobody waits: it would keep a command alive that is done.
    if (waiting.size > 0 && ended[0] !== undefined) {
      timer = setTimeout(admit, Math.max(1, Math.ceil(ended[0] + minute - now)));
    }
  }

  return {
    take: async (signal) => {
      signal.throwIfAborted();
      const { promise, resolve, reject } = Promise.withResolvers<() => void>();
      const waiter = { go: resolve };
      const leave = (): void => {
        waiting.delete(waiter);
        reject(signal.reason);
        admit();
      };
      signal.addEventListener('abort', leave, { once: true });
      waiting.add(waiter);
      admit();
      try {
        return await promise;
      } finally {
        signal.removeEventListener('abort', leave);
      }
    },
  };
}

/** Lets each call, second tries and those for tokens too, wait for its turn first, which is no part of its attempt. */
export function withRateLimit(rateLimiter: RateLimiter | undefined, send: Send): Send {
  if (rateLimiter === undefined) return send;
  return async (call) => {
    let end;
    try {
      end = await rateLimiter.take(call.signal);
    } catch {
      return { kind: 'aborted' };
    }
    try {
      return await send(call);
    } finally {
      end();
    }
  };
}
