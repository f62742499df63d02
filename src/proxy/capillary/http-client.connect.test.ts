import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { serveSilent } from '../testing/serve-test.ts';
import { createHttpClient } from './http-client.ts';
import { isOutage, mayTryAgain } from './judgement.ts';
import { toTimeouts } from './timeouts.ts';

/** Every other wait is longer by far. In milliseconds; undici counts this one in half seconds, and takes a whole one at least. */
const timeouts = { ...toTimeouts(1), connect: 100 };

/** What becomes of one call over a handshake that the other side never answers. */
async function ask(onConnection: () => void = () => undefined) {
  let connections = 0;
  const origin = await serveSilent(() => {
    connections += 1;
    onConnection();
  });
  const { send, close } = createHttpClient({ origin, timeouts, version: '1.2.3' });
  onTestFinished(close);
  const reply = await send({
    method: 'GET',
    path: '/',
    headers: {},
    maxBytes: 1000,
    signal: new AbortController().signal,
    deadline: performance.now() + timeouts.total,
  });
  return { reply, connections };
}

// A clock that stands still unless a test moves it: on it nobody is late, however busy this machine is.
beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

describe('a handshake that never ends', () => {
  it('is given up as a time-out of the vendor’s, which may be tried again', async () => {
    const { reply, connections } = await ask();
    expect(reply).toEqual({ kind: 'failed', failure: 'timeout', code: 'UND_ERR_CONNECT_TIMEOUT' });
    expect([isOutage(reply), mayTryAgain(reply)]).toEqual([true, true]);
    expect(connections).toBe(1);
  });

  it('is no fault of the vendor’s where our own process did not keep up meanwhile', async () => {
    const { reply, connections } = await ask(() => vi.advanceTimersByTime(2_000));
    expect(reply).toEqual({ kind: 'withheld', type: 'overloaded', retryAfter: 1 });
    expect([isOutage(reply), mayTryAgain(reply)]).toEqual([false, false]);
    expect(connections).toBe(1);
  });
});
