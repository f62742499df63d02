import type { Communication } from '../history/communication.ts';

/** Newest first by dates that can be believed: what has a date in doubt, or none, is not the newest of anything. Takes a list newest first. */
export function believedFirst(newestFirst: readonly Communication[]): readonly Communication[] {
  const inDoubt = newestFirst.filter(({ plausibleAt }) => plausibleAt === undefined);
  if (inDoubt.length === 0) return newestFirst;
  return [...newestFirst.filter(({ plausibleAt }) => plausibleAt !== undefined), ...inDoubt];
}
