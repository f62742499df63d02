import type { Purpose } from './http-reply.ts';
import type { Aborted } from './replies.ts';
import { untilAborted } from './timeouts.ts';

type Question = { readonly path: string; readonly purpose: Purpose; readonly signal: AbortSignal };

/**
 * Asks once for everybody who asks for the same path, for the same purpose, at the same time.
 * @param now a monotonic clock, milliseconds
 * @param joinable how old a call may be, milliseconds, that somebody joins: whoever did so later would be given up with it too soon
 */
export function withSingleFlight<Asked extends Question, Reply>(
  now: () => number,
  joinable: number,
  next: (question: Asked) => Promise<Reply>,
): (question: Asked) => Promise<Reply | Aborted> {
  const share = createSingleFlight<Reply>(now, joinable);
  return async (question) => {
    const { path, purpose, signal } = question;
    try {
      const work = async (shared: AbortSignal) => next({ ...question, signal: shared });
      return await share(`${purpose} ${path}`, work, signal);
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

type Shared<T> = {
  readonly result: Promise<T>;
  readonly leave: () => void;
  readonly begun: number;
  waiting: number;
};

/** Each caller leaves alone (its promise rejects with its own signal's reason); the work is aborted when the last one has left. */
export function createSingleFlight<T>(now: () => number, joinable: number): SingleFlight<T> {
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
      begun: now(),
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
    const known = underWay.get(key);
    const shared = known !== undefined && now() - known.begun <= joinable ? known : begin(key, work);
    shared.waiting += 1;
    try {
      return await untilAborted(shared.result, signal);
    } finally {
      shared.leave();
    }
  };
}
