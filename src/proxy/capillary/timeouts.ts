/** Every wait of the proxy, in milliseconds. */
export type Timeouts = { readonly [Name in keyof ReturnType<typeof toTimeouts>]: number };

/** @param scale multiplies every wait; 1 outside tests */
export function toTimeouts(scale: number) {
  return {
    /** TCP and TLS handshake. */
    connect: 3_000 * scale,
    /** From the start of an attempt to the end of the answer's headers. */
    headers: 8_000 * scale,
    /** Between two packets of the answer's body. */
    idle: 5_000 * scale,
    /** One attempt as a whole. */
    attempt: 10_000 * scale,
    /** Everything that is done for one request of the browser. */
    total: 15_000 * scale,
    /** A call of the token endpoint. */
    token: 5_000 * scale,
    /** Least time between two calls of the token endpoint. */
    tokenGap: 5_000 * scale,
    /** No token call after the endpoint refused the credentials: no lock-out storm. */
    refusedCredentials: 30_000 * scale,
    /** In the bulkhead's queue, and for a place in the vendor's minute: whoever would wait longer is told so. */
    queue: 1_000 * scale,
    /** How long the circuit breaker stays open at first, and at most after repeated failures: a probe costs one call, and who waits for one waits for nothing else. */
    open: 5_000 * scale,
    longestOpen: 8_000 * scale,
  } as const;
}

const day = 86_400_000;

/**
 * For calls that a rate limiter holds back: what is done for one request as a whole may take as long as it takes, while each
 * attempt keeps its own bounds, and there are few of them.
 */
export function withoutDeadlines(timeouts: Timeouts): Timeouts {
  return { ...timeouts, total: day, token: day };
}

/** Aborts after so many milliseconds, rounded up: `AbortSignal.timeout` refuses fractions. At once where they are over. */
export function timeoutSignal(milliseconds: number): AbortSignal {
  return AbortSignal.timeout(Math.max(0, Math.ceil(milliseconds)));
}

/** Counts down while our own process keeps up: what it could not do in time is nobody else's delay. */
type FairTimer = {
  /** From now on again, and for so many milliseconds. */
  readonly restart: (milliseconds: number) => void;
  readonly hold: () => void;
  readonly goOn: () => void;
  readonly stop: () => void;
};

const longestSlice = 250;

/**
 * Calls `onOver` after so many milliseconds, waited in slices: one that ends late counts as long as it was meant to be, and is never
 * the last, since what came meanwhile is not read yet.
 * @param onLate called where our own process did not keep up
 */
function startFairTimer(milliseconds: number, onOver: () => void, onLate?: () => void): FairTimer {
  const slice = Math.max(1, Math.min(longestSlice, milliseconds / 8));
  let left = milliseconds;
  let isHeld = false;
  let since = performance.now();
  let armed = 0;
  let timer: NodeJS.Timeout | undefined;

  function arm(): void {
    since = performance.now();
    armed = Math.ceil(Math.max(1, Math.min(slice, left)));
    timer = setTimeout(tick, armed);
  }
  function tick(): void {
    const elapsed = performance.now() - since;
    const isLate = elapsed > armed + slice;
    if (isLate) onLate?.();
    if (!isHeld) left -= Math.min(elapsed, armed);
    if (isHeld || left > 0 || (isLate && left > -2 * slice)) arm();
    else onOver();
  }

  arm();
  return {
    restart: (again) => {
      left = again;
      since = performance.now();
    },
    hold: () => {
      isHeld = true;
    },
    goOn: () => {
      isHeld = false;
      since = performance.now();
    },
    stop: () => {
      clearTimeout(timer);
    },
  };
}

/** Aborts after so many milliseconds in which our own process kept up, unless it is stopped. */
export function fairDeadline(milliseconds: number): {
  readonly signal: AbortSignal;
  readonly stop: () => void;
} {
  const over = new AbortController();
  const { stop } = startFairTimer(milliseconds, () => {
    over.abort();
  });
  return { signal: over.signal, stop };
}

/** Why an attempt was given up: the vendor took too long · the deadline came before that could be said · it waited for us. */
type Ending = 'timeout' | 'cut-short' | 'held';

/** Aborts one attempt when it takes too long anywhere, or when nobody waits for it any more. */
export type AttemptTimer = {
  readonly signal: AbortSignal;
  /** From now on silence counts, packet by packet. */
  readonly headersArrived: () => void;
  readonly packetArrived: () => void;
  /** Until the promise is settled we do not read: only the deadline counts. */
  readonly holdUntil: (room: Promise<unknown>) => void;
  /** Which of the waits ran out; `undefined` where none did. */
  readonly ending: () => Ending | undefined;
  /** Whether our own process did not keep up meanwhile. */
  readonly wasLate: () => boolean;
  readonly stop: () => void;
};

/**
 * @param caller aborts when nobody waits any more
 * @param budget milliseconds that this attempt may take at most; half of an attempt is enough to blame the vendor
 */
export function startAttemptTimer(caller: AbortSignal, timeouts: Timeouts, budget: number): AttemptTimer {
  const late = new AbortController();
  let ending: Ending | undefined;
  let holds = 0;
  let wasLate = false;
  const end = (reason: Ending): void => {
    ending ??= reason;
    late.abort();
  };
  /** Milliseconds. */
  let held = 0;
  const onTimeout = (): void => {
    end('timeout');
  };
  const silence = startFairTimer(timeouts.headers, onTimeout, () => {
    wasLate = true;
  });
  const attempt = startFairTimer(timeouts.attempt, onTimeout);
  const deadline = startFairTimer(budget, () => {
    if (holds > 0) end('held');
    else end(budget - held >= timeouts.attempt / 2 ? 'timeout' : 'cut-short');
  });
  const holdable = [silence, attempt];
  return {
    signal: AbortSignal.any([caller, late.signal]),
    headersArrived: () => {
      silence.restart(timeouts.idle);
    },
    packetArrived: () => {
      silence.restart(timeouts.idle);
    },
    holdUntil: (room) => {
      const since = performance.now();
      holds += 1;
      for (const timer of holdable) timer.hold();
      const goOn = (): void => {
        held += performance.now() - since;
        holds -= 1;
        if (holds === 0) for (const timer of holdable) timer.goOn();
      };
      void room.then(goOn, goOn);
    },
    ending: () => ending,
    wasLate: () => wasLate,
    stop: () => {
      for (const timer of [...holdable, deadline]) timer.stop();
    },
  };
}

/** The promise's value, or a rejection with the signal's reason as soon as it aborts; the promise itself goes on. */
export async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => {
    reject(signal.reason);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
