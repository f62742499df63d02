import { linkedController } from './linked-controller.ts';
import type { Waits } from './timeouts.ts';

/** The clock over one attempt: aborts it when it takes too long anywhere, or when nobody waits for it any more. */
export type Watch = {
  readonly signal: AbortSignal;
  /** From now on silence counts, packet by packet. */
  readonly headersArrived: () => void;
  readonly packetArrived: () => void;
  /** Whether one of the waits ran out. */
  readonly timedOut: () => boolean;
  readonly stop: () => void;
};

/** @param budget milliseconds that this attempt may take at most */
export function startWatch(caller: AbortSignal, waits: Waits, budget: number): Watch {
  const attempt = linkedController(caller);
  let isLate = false;
  const expire = () => {
    isLate = true;
    attempt.controller.abort();
  };
  const whole = setTimeout(expire, Math.min(waits.attempt, budget));
  let silence = setTimeout(expire, waits.headers);
  return {
    signal: attempt.controller.signal,
    headersArrived: () => {
      clearTimeout(silence);
      silence = setTimeout(expire, waits.idle);
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
