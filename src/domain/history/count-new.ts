import type { History } from './history.ts';

/** How many communications of a later history were not in an earlier one. */
export function countNew(earlier: History, later: History): number {
  if (earlier === later) return 0;
  const known = new Set(earlier.communications.map(({ id }) => id));
  return later.communications.filter(({ id }) => !known.has(id)).length;
}
