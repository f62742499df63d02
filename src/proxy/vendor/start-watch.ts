import type { Waits } from './waits.ts';

/** The clock over one attempt: aborts it when it takes too long anywhere, or when nobody waits for it any more. */
export type Watch = {
  readonly signal: AbortSignal;
  /** From now on silence counts, packet by packet. */
  headersArrived(): void;
  packetArrived(): void;
  /** Whether one of the waits ran out. */
  timedOut(): boolean;
  stop(): void;
};

/** @param budget milliseconds that this attempt may take at most */
export function startWatch(caller: AbortSignal, waits: Waits, budget: number): Watch {
  const clock = new AbortController();
  const expire = () => {
    clock.abort();
  };
  const whole = setTimeout(expire, Math.min(waits.attempt, budget));
  let silence = setTimeout(expire, waits.headers);
  return {
    signal: AbortSignal.any([caller, clock.signal]),
    headersArrived: () => {
      clearTimeout(silence);
      silence = setTimeout(expire, waits.idle);
    },
    packetArrived: () => {
      silence.refresh();
    },
    timedOut: () => clock.signal.aborted,
    stop: () => {
      clearTimeout(whole);
      clearTimeout(silence);
    },
  };
}
