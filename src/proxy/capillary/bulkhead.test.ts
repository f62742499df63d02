import { describe, expect, it } from 'vitest';
import { busy, ok } from '../testing/test-vendor.ts';
import { withBulkhead } from './bulkhead.ts';
import type { HttpReply, Memory } from './http-reply.ts';

const patient = 60_000;
const mebibyte = 1024 * 1024;
type Question = { readonly signal: AbortSignal; readonly caller?: string | undefined };
type Started = Pick<Question, 'caller'> & {
  readonly memory: Memory;
  readonly end: (reply: HttpReply) => void;
};

/** A bulkhead whose calls end by hand. */
function bulkhead(longestWait = patient) {
  const started: Started[] = [];
  const pass = withBulkhead<Question, HttpReply>(longestWait, ({ memory, caller }) => {
    const call = Promise.withResolvers<HttpReply>();
    started.push({ caller, memory, end: call.resolve });
    return call.promise;
  });
  const enter = (signal = new AbortController().signal, caller?: string) => pass({ signal, caller });
  const fill = async (calls: number, caller?: string) => {
    for (let call = 0; call < calls; call += 1) void enter(undefined, caller);
    await settle();
  };
  /** The memory of a call that has begun. */
  const begin = async (caller?: string): Promise<Started> => {
    const before = started.length;
    void enter(undefined, caller);
    await settle();
    const call = started[before];
    if (call === undefined) throw new Error('not begun');
    return call;
  };
  return { enter, fill, begin, started };
}
/** Lets every promise that can settle do so. */
const settle = () => new Promise((resolve) => void setImmediate(resolve));
/** Whether somebody has been let on. */
async function isOver(room: Promise<void> | undefined): Promise<boolean> {
  if (room === undefined) return true;
  return Promise.race([room.then(() => true), settle().then(() => false)]);
}

describe('calls of which nothing is known', () => {
  it('are let through 32 at once, and the next one after them', async () => {
    const { fill, enter, started } = bulkhead();
    const first = enter();
    await fill(32);
    expect(started).toHaveLength(32);
    started[0]?.end(ok);
    expect(await first).toBe(ok);
    await settle();
    expect(started).toHaveLength(33);
  });

  it('are turned away at once from the 97th on', async () => {
    const { fill, enter } = bulkhead();
    await fill(96);
    expect(await enter()).toEqual({ kind: 'withheld', type: 'overloaded', retryAfter: 1 });
  });

  it('are turned away where they waited too long for their turn, and never start', async () => {
    const { fill, enter, started } = bulkhead(1);
    await fill(32);
    expect(await enter()).toMatchObject({ type: 'overloaded' });
    for (const { end } of started) end(ok);
    await settle();
    expect(started).toHaveLength(32);
  });

  it('are not hurried once they have begun', async () => {
    const { enter, started } = bulkhead(1);
    const call = enter();
    await new Promise((resolve) => void setTimeout(resolve, 20));
    started[0]?.end(ok);
    expect(await call).toBe(ok);
  });

  it('leave the queue with their caller, and their place to the next', async () => {
    const { fill, enter, started } = bulkhead();
    await fill(32);
    const caller = new AbortController();
    const left = Array.from({ length: 64 }, async () => enter(caller.signal));
    expect(await enter()).toMatchObject({ type: 'overloaded' });
    caller.abort();
    expect(new Set((await Promise.all(left)).map(({ kind }) => kind))).toEqual(new Set(['aborted']));
    const next = enter();
    started[0]?.end(busy);
    await settle();
    expect(started).toHaveLength(33);
    started[32]?.end(ok);
    expect(await next).toBe(ok);
  });

  it('are not made for whoever does not wait any more, and throw what they throw', async () => {
    expect(await bulkhead().enter(AbortSignal.abort())).toEqual({ kind: 'aborted' });
    const pass = withBulkhead(1, async () => Promise.reject(new Error('our own')));
    await expect(pass({ signal: new AbortController().signal })).rejects.toThrow('our own');
  });
});

describe('the bytes of answers', () => {
  it('make room for others where they are few', async () => {
    const { begin, fill, started } = bulkhead();
    const short = await begin();
    const other = await begin();
    await fill(32);
    expect(started).toHaveLength(32);
    expect(short.memory.expect(100)).toBeUndefined();
    expect(other.memory.expect(100)).toBeUndefined();
    await settle();
    expect(started).toHaveLength(33);
  });

  it('keep others out where they are many', async () => {
    const { begin, fill, started } = bulkhead();
    const large = await begin();
    expect(large.memory.expect(30 * mebibyte)).toBeUndefined();
    await fill(5);
    expect(started).toHaveLength(3);
    large.end(ok);
    await settle();
    expect(started).toHaveLength(6);
  });

  it('count as they are read where nobody said how many there are', async () => {
    const { begin, fill, started } = bulkhead();
    const growing = await begin();
    for (let bytes = 0; bytes <= 20 * mebibyte; bytes += 64 * 1024)
      expect(growing.memory.hold(bytes)).toBeUndefined();
    await fill(32);
    expect(started.length).toBeLessThanOrEqual(13);
  });

  it('exceed the whole with one answer alone, the others waiting for it', async () => {
    const { begin } = bulkhead();
    const [first, second, third] = [await begin(), await begin(), await begin()];
    expect(first.memory.expect(20 * mebibyte)).toBeUndefined();
    expect(second.memory.expect(20 * mebibyte)).toBeUndefined();
    const room = third.memory.expect(20 * mebibyte);
    expect(await isOver(room)).toBe(false);
    first.end(ok);
    expect(await isOver(room)).toBe(true);
  });

  it('come to an end however many grow at once', async () => {
    const { fill, started } = bulkhead();
    await fill(32);
    const left = new Set(started.map(({ memory, end }) => ({ end, room: memory.expect(16 * mebibyte) })));
    while (left.size > 0) {
      const before = left.size;
      for (const call of left) {
        if (!(await isOver(call.room))) continue;
        call.end(ok);
        left.delete(call);
      }
      expect(left.size).toBeLessThan(before);
    }
  });
});

describe('the calls of one caller', () => {
  const startedOf = (started: readonly Started[], name: string) =>
    started.filter(({ caller }) => caller === name);

  it('leave half of the bytes to others, who pass them in the queue', async () => {
    const { fill, started } = bulkhead();
    await fill(20, 'greedy');
    expect(started).toHaveLength(16);
    await fill(16, 'other');
    expect(startedOf(started, 'other')).toHaveLength(16);
    startedOf(started, 'greedy')[0]?.end(ok);
    await settle();
    expect(startedOf(started, 'greedy')).toHaveLength(17);
  });

  it('leave half of the queue to others', async () => {
    const { fill, enter, started } = bulkhead();
    await fill(16 + 32, 'greedy');
    expect(await enter(undefined, 'greedy')).toMatchObject({ type: 'overloaded' });
    await fill(16 + 32, 'other');
    expect(startedOf(started, 'other')).toHaveLength(16);
    expect(await enter(undefined, 'other')).toMatchObject({ type: 'overloaded' });
  });

  it('turn nobody away for whom there is room, however full the queue is', async () => {
    const { begin, fill, started } = bulkhead();
    for (const greedy of ['one', 'two']) {
      await begin(greedy);
      const { memory } = await begin(greedy);
      expect(memory.expect(16 * mebibyte)).toBeDefined();
      await fill(32, greedy);
    }
    expect(started).toHaveLength(4);
    await begin('other');
  });

  it('leave others room, however large the answers are that they expect', async () => {
    for (const calls of [4, 16]) {
      const { fill, begin, started } = bulkhead();
      await fill(calls, 'greedy');
      for (const { memory } of started) void memory.expect(15 * mebibyte);
      await fill(8, 'other');
      expect(startedOf(started, 'other')).toHaveLength(8);
      const [first] = startedOf(started, 'other');
      expect(first?.memory.expect(4 * mebibyte)).toBeUndefined();
      await begin('third');
    }
  });

  it('may be one that takes all that it needs', async () => {
    const { begin } = bulkhead();
    const { memory } = await begin('alone');
    expect(memory.expect(20 * mebibyte)).toBeUndefined();
    expect(memory.hold(40 * mebibyte)).toBeUndefined();
  });

  it('keep no others of theirs from going on, and go on when those have ended', async () => {
    const { begin, enter, started } = bulkhead();
    const small = await begin('greedy');
    const large = await begin('greedy');
    const room = large.memory.expect(16 * mebibyte);
    void enter(undefined, 'greedy');
    expect(await isOver(room)).toBe(false);
    expect(started).toHaveLength(2);
    expect(small.memory.hold(3 * mebibyte)).toBeUndefined();
    await begin('other');
    small.end(ok);
    expect(await isOver(room)).toBe(true);
    large.end(ok);
    await settle();
    expect(startedOf(started, 'greedy')).toHaveLength(3);
  });

  it('come to an end where all of them grow at once, by what was said of them or by what is read', async () => {
    for (const way of ['expect', 'hold'] as const) {
      const { fill, started } = bulkhead();
      for (const caller of ['one', 'two']) await fill(16, caller);
      const left = new Set(started.map(({ memory, end }) => ({ end, room: memory[way](20 * mebibyte) })));
      expect(left.size).toBe(32);
      while (left.size > 0) {
        const before = left.size;
        for (const call of left) {
          if (!(await isOver(call.room))) continue;
          call.end(ok);
          left.delete(call);
        }
        expect(left.size).toBeLessThan(before);
      }
    }
  });
});
