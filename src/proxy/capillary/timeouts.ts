/** Every wait of the proxy, in milliseconds. */
export type Waits = { readonly [Name in keyof ReturnType<typeof toWaits>]: number };

/** @param scale multiplies every wait; 1 outside tests */
export function toWaits(scale: number) {
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
export function withoutHurry(waits: Waits): Waits {
  return { ...waits, total: day, token: day };
}
