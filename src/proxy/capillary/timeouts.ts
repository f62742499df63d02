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
    /** Time that must be left before a call is made once more. */
    retryBudget: 5_000 * scale,
    /** A call of the token endpoint. */
    token: 5_000 * scale,
    /** Least time between two calls of the token endpoint. */
    tokenGap: 5_000 * scale,
    /** No token call after the endpoint refused the credentials: no lock-out storm. */
    refusedCredentials: 30_000 * scale,
    /** In the bulkhead's queue. */
    queue: 1_000 * scale,
    /** How long the circuit breaker stays open at first, and at most after repeated failures. */
    open: 5_000 * scale,
    longestOpen: 60_000 * scale,
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

/** Aborts one attempt when it takes too long anywhere, or when nobody waits for it any more. */
export type AttemptTimer = {
  readonly signal: AbortSignal;
  /** From now on silence counts, packet by packet. */
  readonly headersArrived: () => void;
  readonly packetArrived: () => void;
  /** Whether one of the waits ran out. */
  readonly timedOut: () => boolean;
  readonly stop: () => void;
};

/**
 * @param caller aborts when nobody waits any more
 * @param budget milliseconds that this attempt may take at most
 */
export function startAttemptTimer(caller: AbortSignal, timeouts: Timeouts, budget: number): AttemptTimer {
  const silence = new AbortController();
  const onSilence = () => {
    silence.abort();
  };
  let timer = setTimeout(onSilence, timeouts.headers);
  const late = AbortSignal.any([timeoutSignal(Math.min(timeouts.attempt, budget)), silence.signal]);
  return {
    signal: AbortSignal.any([caller, late]),
    headersArrived: () => {
      clearTimeout(timer);
      timer = setTimeout(onSilence, timeouts.idle);
    },
    packetArrived: () => {
      timer.refresh();
    },
    timedOut: () => late.aborted,
    stop: () => {
      clearTimeout(timer);
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
