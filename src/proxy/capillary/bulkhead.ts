import type { Memory, Withheld } from './http-reply.ts';
import type { Aborted } from './replies.ts';
import { timeoutSignal, untilAborted } from './timeouts.ts';

const mebibyte = 1024 * 1024;
/** Bytes of answers that are under way at once. */
const capacity = 32 * mebibyte;
/** What an answer is taken for before anything is known of it, and what the shortest is counted as. */
const expected = mebibyte;
const least = mebibyte / 4;
const queued = 64;
const overloaded: Withheld = { kind: 'withheld', type: 'overloaded', retryAfter: 1 };

/** The memory of one call, from before it is sent until its answer is written. */
type Share = Memory & { readonly end: () => void };

type Call = { readonly signal: AbortSignal };

/**
 * Lets calls through while their answers find room in memory and some more wait for their turn, so that neither many nor large nor
 * slow answers fill the service up (`../THREATS.md`, LINE-19). Once a call has begun, nothing here ends it. Whoever leaves the queue
 * leaves it at once.
 * @param longestWait in the queue, milliseconds
 */
export function withBulkhead<Question extends Call, Reply>(
  longestWait: number,
  next: (question: Question & { readonly memory: Memory }) => Promise<Reply>,
): (question: Question) => Promise<Reply | Withheld | Aborted> {
  const room = createRoom();
  return async (question) => {
    if (question.signal.aborted) return { kind: 'aborted' };
    const entry = room.enter();
    if (entry === undefined) return overloaded;
    try {
      await untilAborted(entry.turn, AbortSignal.any([question.signal, timeoutSignal(longestWait)]));
    } catch {
      entry.leave();
      return question.signal.aborted ? { kind: 'aborted' } : overloaded;
    }
    const memory = entry.begin();
    try {
      return await next({ ...question, memory });
    } finally {
      memory.end();
    }
  };
}

/** A call that has its turn, or waits for it. */
type Entry = {
  readonly turn: Promise<void>;
  readonly leave: () => void;
  /** Only once it has its turn. */
  readonly begin: () => Share;
};

type Growing = { readonly bytes: number; readonly go: () => void };

/** Room for the answers that are under way: in turn, those that grow before those that have not begun. */
function createRoom(): { readonly enter: () => Entry | undefined } {
  const sizes = new Map<object, number>();
  const growing = new Map<object, Growing>();
  const waiting = new Set<() => void>();
  let used = 0;
  /** One may exceed the whole: else all that grow might wait for each other. */
  let exceeding: object | undefined;

  function resize(share: object, bytes: number): void {
    used += bytes - (sizes.get(share) ?? 0);
    sizes.set(share, bytes);
    if (used > capacity) exceeding ??= share;
    else exceeding = undefined;
  }
  function fits(share: object, bytes: number): boolean {
    const size = sizes.get(share) ?? 0;
    return bytes <= size || used + bytes - size <= capacity || exceeding === undefined || exceeding === share;
  }
  function admit(): void {
    for (const [share, { bytes, go }] of growing) {
      if (!fits(share, bytes)) continue;
      growing.delete(share);
      resize(share, bytes);
      go();
    }
    for (const go of waiting) {
      if (growing.size > 0 || used + expected > capacity) break;
      waiting.delete(go);
      go();
    }
  }

  function change(share: object, bytes: number): Promise<void> | undefined {
    if (fits(share, bytes)) {
      resize(share, bytes);
      return undefined;
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    growing.set(share, { bytes, go: resolve });
    return promise;
  }
  function begin(share: object): Share {
    return {
      expect: (bytes) => {
        const room = change(share, Math.max(bytes, least));
        admit();
        return room;
      },
      // In steps, so that not every packet asks.
      hold: (bytes) => {
        const size = sizes.get(share) ?? 0;
        return bytes <= size ? undefined : change(share, Math.max(bytes, size + expected));
      },
      end: () => {
        growing.delete(share);
        resize(share, 0);
        sizes.delete(share);
        if (exceeding === share) exceeding = undefined;
        admit();
      },
    };
  }

  return {
    enter: () => {
      const share = {};
      const { promise: turn, resolve } = Promise.withResolvers<void>();
      let hasTurn = false;
      const go = (): void => {
        hasTurn = true;
        resize(share, expected);
        resolve();
      };
      if (waiting.size >= queued) return undefined;
      waiting.add(go);
      admit();
      return {
        turn,
        leave: () => {
          waiting.delete(go);
          if (hasTurn) begin(share).end();
        },
        begin: () => begin(share),
      };
    },
  };
}
