import type { EventRecord, Log } from './log.ts';

/** Counts what anybody may cause as often as they like. */
export type Tally = {
  /** @param cause of a closed list */
  readonly count: (cause: string) => void;
};

/** Milliseconds. */
const minute = 60_000;

/**
 * A tally that tells the log of each cause at once and then at most once a minute, with how many there were since: nobody can
 * flood the log, and nobody can make it so full that it never speaks of a cause again.
 */
export function createTally(log: Log, event: EventRecord['event']): Tally {
  /** What came since the last line, by cause; a cause that has been quiet for a minute is not there. */
  const counts = new Map<string, number>();
  const tell = (cause: string, count: number) => {
    counts.set(cause, 0);
    log.event({ event, cause, count });
    setTimeout(() => {
      const since = counts.get(cause) ?? 0;
      if (since === 0) counts.delete(cause);
      else tell(cause, since);
    }, minute).unref();
  };
  return {
    count: (cause) => {
      const since = counts.get(cause);
      if (since === undefined) tell(cause, 1);
      else counts.set(cause, since + 1);
    },
  };
}
