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
    /** For a free slot. */
    slot: 1_000 * scale,
    /** First rest of the circuit breaker, and the longest after repeated failures. */
    rest: 5_000 * scale,
    longestRest: 60_000 * scale,
  } as const;
}

const day = 86_400_000;

/**
 * For calls that wait for their turn: what is done for one request as a whole may take as long as it takes, while each attempt
 * keeps its own bounds, and there are few of them.
 */
export function withoutDeadlines(timeouts: Timeouts): Timeouts {
  return { ...timeouts, total: day, token: day };
}

/** The clock over one attempt: aborts it when it takes too long anywhere, or when nobody waits for it any more. */
export type AttemptTimer = {
  readonly signal: AbortSignal;
  /** From now on silence counts, packet by packet. */
  readonly headersArrived: () => void;
  readonly packetArrived: () => void;
  /** Whether one of the waits ran out. */
  readonly timedOut: () => boolean;
  readonly stop: () => void;
};

/** @param budget milliseconds that this attempt may take at most */
export function startAttemptTimer(caller: AbortSignal, timeouts: Timeouts, budget: number): AttemptTimer {
  const attempt = linkedController(caller);
  let isLate = false;
  const expire = () => {
    isLate = true;
    attempt.controller.abort();
  };
  const whole = setTimeout(expire, Math.min(timeouts.attempt, budget));
  let silence = setTimeout(expire, timeouts.headers);
  return {
    signal: attempt.controller.signal,
    headersArrived: () => {
      clearTimeout(silence);
      silence = setTimeout(expire, timeouts.idle);
    },
    packetArrived: () => {
      silence.refresh();
    },
    timedOut: () => isLate,
    stop: () => {
      attempt.unlink();
      clearTimeout(whole);
      clearTimeout(silence);
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

/** A controller that also aborts with another signal, until it is unlinked. `AbortSignal.any` does the same for ten times the cost. */
export function linkedController(signal: AbortSignal): {
  readonly controller: AbortController;
  readonly unlink: () => void;
} {
  const controller = new AbortController();
  const onAbort = () => {
    controller.abort(signal.reason);
  };
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort);
  return {
    controller,
    unlink: () => {
      signal.removeEventListener('abort', onAbort);
    },
  };
}
