import { describe, expect, it } from 'vitest';
import { busy, ok } from '../testing/test-vendor.ts';
import { withBulkhead } from './bulkhead.ts';
import type { HttpReply, Memory } from './http-reply.ts';

const patient = 60_000;
const mebibyte = 1024 * 1024;
type Started = { readonly memory: Memory; readonly end: (reply: HttpReply) => void };

/** A bulkhead whose calls end by hand. */
function bulkhead(longestWait = patient) {
  const started: Started[] = [];
  const pass = withBulkhead<{ readonly signal: AbortSignal }, HttpReply>(longestWait, ({ memory }) => {
    const call = Promise.withResolvers<HttpReply>();
    started.push({ memory, end: call.resolve });
    return call.promise;
  });
  const enter = (signal = new AbortController().signal) => pass({ signal });
  const fill = async (calls: number) => {
    for (let call = 0; call < calls; call += 1) void enter();
    await settle();
  };
  /** The memory of a call that has begun. */
  const begin = async (): Promise<Started> => {
    const before = started.length;
    void enter();
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
