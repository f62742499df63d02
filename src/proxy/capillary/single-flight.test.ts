import { expect, it } from 'vitest';
import { createSingleFlight } from './single-flight.ts';

/** Work that ends by hand. */
function work() {
  let time = 0;
  const share = createSingleFlight<string>(() => time, 5_000);
  const runs: {
    readonly signal: AbortSignal;
    readonly resolve: (value: string) => void;
    readonly reject: (error: Error) => void;
  }[] = [];
  const ask = (key: string, signal = new AbortController().signal) =>
    share(
      key,
      (shared) => {
        const { promise, resolve, reject } = Promise.withResolvers<string>();
        runs.push({ signal: shared, resolve, reject });
        return promise;
      },
      signal,
    );
  const pass = (milliseconds: number): void => {
    time += milliseconds;
  };
  return { ask, runs, pass };
}

it('works once for everybody who asks the same at the same time', async () => {
  const { ask, runs } = work();
  const asked = Array.from({ length: 100 }, () => ask('a'));
  expect(runs).toHaveLength(1);
  runs[0]?.resolve('done');
  expect(new Set(await Promise.all(asked))).toEqual(new Set(['done']));
});

it('keeps different questions apart', () => {
  const { ask, runs } = work();
  void ask('a');
  void ask('b');
  expect(runs).toHaveLength(2);
});

it('keeps nothing once the work is done, or has failed', async () => {
  const { ask, runs } = work();
  const first = ask('a');
  runs[0]?.reject(new Error('no'));
  await expect(first).rejects.toThrow('no');
  const second = ask('a');
  expect(runs).toHaveLength(2);
  runs[1]?.resolve('done');
  expect(await second).toBe('done');
});

it('lets one caller leave without the others', async () => {
  const { ask, runs } = work();
  const caller = new AbortController();
  const leaving = ask('a', caller.signal);
  const staying = ask('a');
  caller.abort(new Error('left'));
  await expect(leaving).rejects.toThrow('left');
  expect(runs[0]?.signal.aborted).toBe(false);
  runs[0]?.resolve('done');
  expect(await staying).toBe('done');
});

it('ends the work when the last caller has left, and begins anew for the next', async () => {
  const { ask, runs } = work();
  const callers = [new AbortController(), new AbortController()];
  const asked = callers.map(({ signal }) => ask('a', signal));
  for (const caller of callers) caller.abort();
  await Promise.allSettled(asked);
  expect(runs[0]?.signal.aborted).toBe(true);
  void ask('a');
  expect(runs).toHaveLength(2);
});

it('lets nobody join who would be given up too soon with the work, and ends neither by the other', async () => {
  const { ask, runs, pass } = work();
  const caller = new AbortController();
  const early = ask('a', caller.signal);
  pass(5_000);
  const joined = ask('a');
  pass(1);
  const late = ask('a');
  const later = ask('a');
  expect(runs).toHaveLength(2);
  caller.abort(new Error('left'));
  await expect(early).rejects.toThrow('left');
  runs[0]?.resolve('old');
  runs[1]?.resolve('new');
  expect(await Promise.all([joined, late, later])).toEqual(['old', 'new', 'new']);
});
