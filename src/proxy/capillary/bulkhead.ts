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
/** What one caller may hold of the bytes and of the queue, so that half is left for the others. */
const capacityOfCaller = capacity / 2;
const queuedOfCaller = queued / 2;
const overloaded: Withheld = { kind: 'withheld', type: 'overloaded', retryAfter: 1 };

/** The memory of one call, from before it is sent until its answer is written. */
type CallMemory = Memory & { readonly end: () => void };

type Call = {
  readonly signal: AbortSignal;
  /** The address that asked; the one that asked first, where several do at once. Without one, no caller's limits hold. */
  readonly caller?: string | undefined;
};

/**
 * Lets calls through while their answers find room in memory and some more wait for their turn, so that neither many nor large nor
 * slow answers fill the service up, and those of one caller leave half of it to the others (`../THREATS.md`, LINE-19). Once a call has
 * begun, nothing here ends it. Whoever leaves the queue leaves it at once.
 * @param longestWait in the queue, milliseconds
 */
export function withBulkhead<Question extends Call, Reply>(
  longestWait: number,
  next: (question: Question & { readonly memory: Memory }) => Promise<Reply>,
): (question: Question) => Promise<Reply | Withheld | Aborted> {
  const room = createRoom();
  return async (question) => {
    if (question.signal.aborted) return { kind: 'aborted' };
    const entry = room.enter(question.caller);
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
  readonly begin: () => CallMemory;
};

/** What one call has of the room. */
type Share = { readonly caller: string | undefined };

type Growing = { readonly bytes: number; readonly go: () => void };

/**
 * Room for the answers that are under way: in turn, those that grow before those that have not begun; those whose caller has its half
 * are passed over.
 */
function createRoom(): { readonly enter: (caller: string | undefined) => Entry | undefined } {
  const sizes = new Map<Share, number>();
  const growing = new Map<Share, Growing>();
  const waiting = new Map<Share, () => void>();
  let used = 0;
  /** One may exceed the whole: else all that grow might wait for each other. */
  let exceeding: Share | undefined;

  function resize(share: Share, bytes: number): void {
    used += bytes - (sizes.get(share) ?? 0);
    sizes.set(share, bytes);
    if (used > capacity) exceeding ??= share;
    else exceeding = undefined;
  }
  function fits(share: Share, bytes: number): boolean {
    const size = sizes.get(share) ?? 0;
    if (bytes <= size) return true;
    const fitsWhole = used + bytes - size <= capacity || exceeding === undefined || exceeding === share;
    return fitsWhole && fitsCaller(share, bytes);
  }
  /** Where all else of a caller waits to grow, one goes on, as it does where it is alone: else they would wait for each other. */
  function fitsCaller(share: Share, bytes: number): boolean {
    const others = othersOf(share);
    return bytes + sum(others) <= capacityOfCaller || others.every((other) => growing.has(other));
  }
  function mayBegin(share: Share): boolean {
    const others = othersOf(share);
    return expected + sum(others) <= capacityOfCaller && !others.some((other) => growing.has(other));
  }
  /** What else its caller has under way. */
  function othersOf(share: Share): readonly Share[] {
    if (share.caller === undefined) return [];
    return [...sizes.keys()].filter((other) => other !== share && other.caller === share.caller);
  }
  function sum(shares: readonly Share[]): number {
    return shares.reduce((total, share) => total + (sizes.get(share) ?? 0), 0);
  }

  function admit(): void {
    for (const [share, { bytes, go }] of growing) {
      if (!fits(share, bytes)) continue;
      growing.delete(share);
      resize(share, bytes);
      go();
    }
    for (const [share, go] of waiting) {
      // So it is, too, while anything waits to grow for which the whole has no room.
      if (used + expected > capacity) break;
      if (!mayBegin(share)) continue;
      waiting.delete(share);
      resize(share, expected);
      go();
    }
  }

  function change(share: Share, bytes: number): Promise<void> | undefined {
    if (fits(share, bytes)) {
      resize(share, bytes);
      return undefined;
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    growing.set(share, { bytes, go: resolve });
    return promise;
  }
  function begin(share: Share): CallMemory {
    return {
      expect: (bytes) => {
        const room = change(share, Math.max(bytes, least));
        // Until it has room, no more than its head is read.
        if (room !== undefined) resize(share, least);
        admit();
        return room;
      },
      // In steps, so that not every packet asks.
      hold: (bytes) => {
        const size = sizes.get(share) ?? 0;
        if (bytes <= size) return undefined;
        const room = change(share, Math.max(bytes, size + expected));
        // It may be the last of its caller's that did not wait.
        if (room !== undefined) admit();
        return room;
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
  /** Whether one that waits has no place in the queue. */
  function isTooMany(share: Share): boolean {
    if (!waiting.has(share)) return false;
    const ofCaller = waiting.keys().filter(({ caller }) => caller !== undefined && caller === share.caller);
    return waiting.size > queued || [...ofCaller].length > queuedOfCaller;
  }

  return {
    enter: (caller) => {
      const share = { caller };
      const { promise: turn, resolve } = Promise.withResolvers<void>();
      waiting.set(share, resolve);
      admit();
      const leave = (): void => {
        if (!waiting.delete(share)) begin(share).end();
      };
      if (isTooMany(share)) {
        leave();
        return undefined;
      }
      return { turn, leave, begin: () => begin(share) };
    },
  };
}
