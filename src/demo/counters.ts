import type { DemoCalls } from './demo-calls.ts';

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
