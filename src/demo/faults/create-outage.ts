export type Outage = {
  /** Demo milliseconds since the outage began; 0 for the call that began it. */
  readonly elapsed: number;
  /** How many outages there were before. */
  readonly number: number;
};

/** The first call begins an outage; the first call `period` demo milliseconds later begins another. */
export function createOutage(period: number): (now: number) => Outage {
  let began = Number.NEGATIVE_INFINITY;
  let number = -1;
  return (now) => {
    if (now - began >= period) {
      began = now;
      number += 1;
    }
    return { elapsed: now - began, number };
  };
}
