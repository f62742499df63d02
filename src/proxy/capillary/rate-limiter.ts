import type { Purpose, Send } from './http-reply.ts';
import { readPause } from './judgement.ts';

/** Lets calls through so slowly that the vendor sees no more than a number of them in any minute. */
export type RateLimiter = {
  /**
   * Waits for its turn; whoever came first goes first. A turn's `end` is to be called when the call has ended: until then nobody
   * knows when it reached the vendor. Whoever would wait for longer than the limiter's patience is told at once, in milliseconds, each
   * a time of their own.
   * @throws the signal's reason
   */
  readonly take: (signal: AbortSignal) => Promise<Turn>;
  /** Lets nobody through for so many milliseconds from now. */
  readonly pause: (milliseconds: number) => void;
};

type Turn =
  | { readonly kind: 'turn'; readonly end: () => void }
  | { readonly kind: 'too-long'; readonly wait: number };

export type RateLimiterOptions = {
  /** How many calls, 1 or more; `Infinity` where only pauses bound them. */
  readonly perMinute: number;
  /** The longest that somebody waits here, milliseconds. */
  readonly patience?: number;
  /** Told how long the next turn takes, milliseconds, whenever somebody begins to wait for it. */
  readonly onWait?: ((milliseconds: number) => void) | undefined;
  /** How long a minute is, milliseconds; shorter in tests. */
  readonly minute?: number;
};

type Waiter = { readonly go: (turn: Turn) => void };

export function createRateLimiter({
  perMinute,
  patience = Infinity,
  onWait,
  minute = 60_000,
}: RateLimiterOptions): RateLimiter {
  const waiting = new Set<Waiter>();
  /** When calls of the last minute ended, oldest first. */
  const ended: number[] = [];
  /** When those who were told to come back have their turn. */
  let promised: readonly number[] = [];
  let underWay = 0;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;

  function end(): void {
    underWay -= 1;
    if (perMinute < Infinity) ended.push(performance.now());
    admit();
  }

  /** Milliseconds until somebody has a turn before whom so many others wait; while calls are under way, what it is at least. */
  function waitBehind(others: number): number {
    const now = performance.now();
    while (ended[0] !== undefined && now - ended[0] >= minute) ended.shift();
    const place = others + underWay + ended.length - perMinute;
    const free = place < 0 ? now : (ended[place] ?? now) + minute;
    return Math.max(free, pausedUntil) - now;
  }

  /** Milliseconds until a turn that nobody else was told to come back for. */
  function promiseTurn(): number {
    const now = performance.now();
    promised = promised.filter((time) => time > now);
    const wait = waitBehind(waiting.size + promised.length);
    promised = [...promised, now + wait];
    return wait;
  }

  function admit(): void {
    for (const waiter of waiting) {
      if (waitBehind(0) > 0) break;
      waiting.delete(waiter);
      underWay += 1;
      let isOver = false;
      waiter.go({
        kind: 'turn',
        end: () => {
          if (!isOver) end();
          isOver = true;
        },
      });
    }
    clearTimeout(timer);
    // No timer where nobody waits: it would keep a command alive that is done.
    if (waiting.size > 0 && underWay < perMinute)
      timer = setTimeout(admit, Math.max(1, Math.ceil(waitBehind(0))));
  }

  return {
    take: async (signal) => {
      signal.throwIfAborted();
      const wait = waitBehind(waiting.size);
      if (wait > patience) return { kind: 'too-long', wait: promiseTurn() };
      if (wait > 0) onWait?.(wait);
      const { promise, resolve, reject } = Promise.withResolvers<Turn>();
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
    pause: (milliseconds) => {
      pausedUntil = Math.max(pausedUntil, performance.now() + milliseconds);
    },
  };
}

/** The vendor's minute, shared out. */
export type CallBudget = Readonly<Record<Purpose, RateLimiter>>;

/** Of the vendor's minute, what is kept for people. */
const shareOfPeople = 0.8;

/**
 * Bounds the calls to a vendor, of whatever kind: four fifths are people's, and neither they nor the reports can use up what is the
 * other's.
 * @param perMinute 5 or more
 */
export function createCallBudget({ perMinute, ...options }: RateLimiterOptions): CallBudget {
  const ofPeople = perMinute === Infinity ? perMinute : Math.ceil(perMinute * shareOfPeople);
  const ofReports = perMinute === Infinity ? perMinute : perMinute - ofPeople;
  return {
    person: createRateLimiter({ ...options, perMinute: ofPeople }),
    report: createRateLimiter({ ...options, perMinute: ofReports }),
  };
}

/**
 * Lets each call, further tries and those for tokens too, wait for its turn first, which is no part of its attempt. When the vendor
 * says that there were too many (429), nobody's call leaves for as long as it asks.
 */
export function withRateLimit(budget: CallBudget, send: Send): Send {
  return async (call) => {
    let turn;
    try {
      turn = await budget[call.purpose ?? 'person'].take(call.signal);
    } catch {
      return { kind: 'aborted' };
    }
    if (turn.kind === 'too-long') {
      const retryAfter = Math.ceil(turn.wait / 1000);
      return { kind: 'withheld', type: 'rate-limited', retryAfter, detail: usedUp };
    }
    try {
      const reply = await send(call);
      const pause = readPause(reply);
      if (pause === undefined || reply.kind !== 'reply') return reply;
      for (const limiter of Object.values(budget)) limiter.pause(pause * 1000);
      return { ...reply, retryAfter: String(pause) };
    } finally {
      turn.end();
    }
  };
}

const usedUp =
  'Capillary takes a limited number of calls a minute, and this service has made them. Others are waiting too.';
