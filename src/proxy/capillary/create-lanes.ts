import { createGate, type Gate } from './bulkhead.ts';
import { createRest, type Rest } from './circuit-breaker.ts';
import type { Waits } from './timeouts.ts';

/** The way to one vendor: how it fares, and how many calls may be under way. */
export type Lane = { readonly rest: Rest; readonly pass: Gate };

/** One lane for each name, made when it is first wanted and kept: the names must be few. */
export function createLanes(waits: Waits): (name: string) => Lane {
  const lanes = new Map<string, Lane>();
  return (name) => {
    const known = lanes.get(name);
    if (known !== undefined) return known;
    const rest = createRest({ waits, now: () => performance.now(), random: Math.random });
    const lane = { rest, pass: createGate(rest, waits.slot) };
    lanes.set(name, lane);
    return lane;
  };
}
