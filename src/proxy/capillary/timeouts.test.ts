import { describe, expect, it } from 'vitest';
import { timeoutSignal, toTimeouts, untilAborted } from './timeouts.ts';

const never = new Promise<never>(() => undefined);

describe('timeoutSignal', () => {
  it.each([0, -1, 0.3, 3 * 0.1, Number.EPSILON])('aborts after %d ms', async (milliseconds) => {
    await expect(untilAborted(never, timeoutSignal(milliseconds))).rejects.toThrow('timeout');
  });

  it.each([0.001, 0.1, 1 / 3, 0.7, 10])('takes every wait multiplied by %d', (scale) => {
    for (const wait of Object.values(toTimeouts(scale))) expect(timeoutSignal(wait).aborted).toBe(false);
  });
});

describe('untilAborted', () => {
  it('gives the value, whatever becomes of the signal later', async () => {
    expect(await untilAborted(Promise.resolve('done'), new AbortController().signal)).toBe('done');
  });

  it('leaves with the reason of the signal, at once where it has aborted', async () => {
    const caller = new AbortController();
    const left = untilAborted(never, caller.signal);
    caller.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    await expect(untilAborted(Promise.resolve('done'), caller.signal)).rejects.toThrow('left');
  });
});
