import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { HttpReply } from './http-reply.ts';
import type { VendorReply } from './replies.ts';
import { untilAborted } from './timeouts.ts';

/** A reply whose body is only bytes so far, and what is to be done with it. */
export type LargeAnswer = Omit<Extract<HttpReply, { kind: 'reply' }>, 'large'> & {
  /** Handed over: gone from the thread that asks. */
  readonly large: Uint8Array<ArrayBuffer>;
  readonly maskOtps: boolean;
  /** What no answer may hold. */
  readonly secrets: readonly string[];
};

/** What the thread says of it. */
export type LargeReply = { readonly reply: VendorReply; readonly threadId: number };

/** Reads, masks and writes large answers on threads of their own, so that nobody else waits for them (`../THREATS.md`, LINE-26). */
export type LargeAnswers = {
  /** Rejects where our own code fails or the signal aborts. */
  readonly read: (answer: LargeAnswer, signal: AbortSignal) => Promise<VendorReply>;
  /** Ends the threads. */
  readonly close: () => Promise<void>;
};

type Options = {
  /** Most threads. */
  readonly threads?: number;
  /** Answers that wait for one; who comes beyond that is turned away. */
  readonly queued?: number;
  /** How long a thread without work is kept, milliseconds: with it goes what is left of answers in its memory. */
  readonly idle?: number;
  /** Told which thread did the work. */
  readonly onDone?: (threadId: number) => void;
};

type Job = {
  readonly answer: LargeAnswer;
  readonly resolve: (reply: VendorReply) => void;
  readonly reject: (error: unknown) => void;
};

export function createLargeAnswers({
  threads = Math.max(1, Math.min(2, availableParallelism() - 1)),
  queued = 128,
  idle = 10_000,
  onDone,
}: Options = {}): LargeAnswers {
  const waiting: Job[] = [];
  const free: Thread[] = [];
  const all = new Set<Thread>();
  const start = (): Thread => {
    const thread = startThread(idle, () => {
      all.delete(thread);
      if (free.includes(thread)) free.splice(free.indexOf(thread), 1);
    });
    all.add(thread);
    return thread;
  };

  async function run(job: Job): Promise<void> {
    const thread = free.pop() ?? start();
    try {
      const { reply, threadId } = await thread.work(job.answer);
      free.push(thread);
      onDone?.(threadId);
      job.resolve(reply);
    } catch (error) {
      void thread.end();
      job.reject(error);
    }
    const next = waiting.shift();
    if (next !== undefined) void run(next);
  }

  return {
    read: async (answer, signal) => {
      signal.throwIfAborted();
      const { promise, resolve, reject } = Promise.withResolvers<VendorReply>();
      const job = { answer, resolve, reject };
      if (free.length > 0 || all.size < threads) void run(job);
      else if (waiting.length >= queued) return { kind: 'problem', type: 'overloaded', retryAfter: 1 };
      else waiting.push(job);
      try {
        return await untilAborted(promise, signal);
      } finally {
        if (waiting.includes(job)) waiting.splice(waiting.indexOf(job), 1);
      }
    },
    close: async () => {
      await Promise.all([...all].map((thread) => thread.end()));
    },
  };
}

type Thread = {
  /** One at a time. */
  readonly work: (answer: LargeAnswer) => Promise<LargeReply>;
  readonly end: () => Promise<unknown>;
};

/**
 * Its memory has no limit of its own: where `JSON.parse` meets one, V8 ends the whole process and not the thread.
 * @param onEnd before it takes no more work, whatever ends it
 */
function startThread(idle: number, onEnd: () => void): Thread {
  const worker = new Worker(new URL('./answer-worker.ts', import.meta.url), {
    // Neither what this process was started with nor its environment is any of the thread's business.
    execArgv: [],
    env: {},
  });
  let settle: PromiseWithResolvers<LargeReply> | undefined;
  const end = async (): Promise<unknown> => {
    onEnd();
    return worker.terminate();
  };
  const rest = (): NodeJS.Timeout => setTimeout(() => void end(), idle).unref();
  let resting = rest();
  // A thread without work keeps no process from ending.
  worker.unref();
  worker.on('message', (done: LargeReply) => {
    worker.unref();
    resting = rest();
    settle?.resolve(done);
    settle = undefined;
  });
  let failure = new Error('The thread of large answers ended.');
  worker.on('error', (error) => {
    if (error instanceof Error) failure = error;
  });
  worker.once('exit', () => {
    clearTimeout(resting);
    onEnd();
    settle?.reject(failure);
  });
  return {
    work: async (answer) => {
      worker.postMessage(answer, [answer.large.buffer]);
      worker.ref();
      clearTimeout(resting);
      settle = Promise.withResolvers<LargeReply>();
      return settle.promise;
    },
    end,
  };
}
