/** What a demo has been asked since it started, read live. */
export type DemoCalls = {
  /** Calls of the interactions path by GET, refused ones included. */
  readonly interactions: number;
  /** Calls of the token path by POST, refused ones included. */
  readonly tokens: number;
  /** Requests that reached the second listener, to which the redirecting customers point. None is right. */
  readonly canaryHits: number;
  /** TCP connections open now, the canary's included. */
  readonly openSockets: number;
  /** Interactions calls that asked for this identifier value. */
  byIdentifier(value: string): number;
};

/** The writing side of `DemoCalls`. */
export type Counters = {
  readonly calls: DemoCalls;
  countInteraction(value: string | null): void;
  countToken(): void;
  countCanaryHit(): void;
  countSocket(change: 1 | -1): void;
};

export function createCounters(): Counters {
  const values = new Map<string, number>();
  const totals = { interactions: 0, tokens: 0, canaryHits: 0, openSockets: 0 };
  return {
    calls: {
      get interactions() {
        return totals.interactions;
      },
      get tokens() {
        return totals.tokens;
      },
      get canaryHits() {
        return totals.canaryHits;
      },
      get openSockets() {
        return totals.openSockets;
      },
      byIdentifier: (value) => values.get(value) ?? 0,
    },
    countInteraction: (value) => {
      totals.interactions += 1;
      if (value !== null) values.set(value, (values.get(value) ?? 0) + 1);
    },
    countToken: () => {
      totals.tokens += 1;
    },
    countCanaryHit: () => {
      totals.canaryHits += 1;
    },
    countSocket: (change) => {
      totals.openSockets += change;
    },
  };
}
