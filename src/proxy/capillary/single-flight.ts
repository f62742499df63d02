import type { Aborted } from './replies.ts';
import { untilAborted } from './timeouts.ts';

type Question = { readonly path: string; readonly signal: AbortSignal };

/** Asks once for everybody who asks for the same path at the same time. */
export function withSingleFlight<Reply>(
  next: (question: Question) => Promise<Reply>,
): (question: Question) => Promise<Reply | Aborted> {
  const share = createSingleFlight<Reply>();
  return async ({ path, signal }) => {
    try {
      return await share(path, (shared) => next({ path, signal: shared }), signal);
    } catch (error) {
      if (signal.aborted) return { kind: 'aborted' };
      throw error;
    }
  };
}

/** Runs identical work once for everybody who asks while it is under way. Nothing is kept once it is settled. */
type SingleFlight<T> = (
  key: string,
  work: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
) => Promise<T>;

type Shared<T> = { readonly result: Promise<T>; readonly leave: () => void; waiting: number };

/** Each caller leaves alone (its promise rejects with its own signal's reason); the work is aborted when the last one has left. */
export function createSingleFlight<T>(): SingleFlight<T> {
  const underWay = new Map<string, Shared<T>>();

  function begin(key: string, work: (signal: AbortSignal) => Promise<T>): Shared<T> {
    const controller = new AbortController();
    let isSettled = false;
    const forget = () => {
      if (underWay.get(key) === shared) underWay.delete(key);
    };
    const settle = () => {
      isSettled = true;
      forget();
    };
    const shared: Shared<T> = {
      result: work(controller.signal),
      waiting: 0,
      leave: () => {
        shared.waiting -= 1;
        if (shared.waiting > 0 || isSettled) return;
        forget();
        controller.abort();
      },
    };
    underWay.set(key, shared);
    void shared.result.then(settle, settle);
    return shared;
  }

  return async (key, work, signal) => {
    signal.throwIfAborted();
    const shared = underWay.get(key) ?? begin(key, work);
    shared.waiting += 1;
    try {
      return await untilAborted(shared.result, signal);
    } finally {
      shared.leave();
    }
  };
}
