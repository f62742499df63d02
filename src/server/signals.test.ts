import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventRecord } from '../proxy/endpoint/log.ts';
import type { Service } from './serve.ts';
import { heedSignals, holdReloads } from './signals.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** What becomes of a service whose process gets signals. */
function process(drainDelay: number) {
  const source = Object.assign(new EventEmitter(), {
    ppid: 1,
    exit: (code: number) => happened.push(`exit ${code}`),
  });
  const happened: string[] = [];
  const stopped = Promise.withResolvers<void>();
  const service: Service = {
    origin: 'http://127.0.0.1:1',
    operatorOrigin: undefined,
    renew: () => undefined,
    retire: () => happened.push('retire'),
    stop: () => {
      happened.push('stop');
      return stopped.promise;
    },
  };
  const log = {
    request: () => undefined,
    event: ({ event, cause }: EventRecord) =>
      happened.push(cause === undefined ? event : `${event} ${cause}`),
  };
  heedSignals({ service, log, drainDelay, source });
  const end = async () => {
    stopped.resolve();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { source, happened, end };
}

describe('SIGTERM', () => {
  it('says first that nothing new should come, and stops after the delay of a balancer', async () => {
    const { source, happened, end } = process(10_000);
    source.emit('SIGTERM');
    expect(happened).toEqual(['retire', 'draining']);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(happened).toEqual(['retire', 'draining']);
    await vi.advanceTimersByTimeAsync(1);
    expect(happened).toEqual(['retire', 'draining', 'stopping', 'stop']);
    await end();
    expect(happened.at(-1)).toBe('exit 0');
  });

  it('stops at once where no delay is set', () => {
    const { source, happened } = process(0);
    source.emit('SIGTERM');
    expect(happened).toEqual(['retire', 'stopping', 'stop']);
  });

  it('ends everything when it comes again a second later, not when it comes twice', async () => {
    const { source, happened } = process(10_000);
    source.emit('SIGTERM');
    source.emit('SIGTERM');
    expect(happened).not.toContain('exit 1');
    await vi.advanceTimersByTimeAsync(1_001);
    source.emit('SIGINT');
    expect(happened.at(-1)).toBe('exit 1');
  });
});

it('keeps no person at a terminal waiting', () => {
  const { source, happened } = process(10_000);
  source.emit('SIGINT');
  expect(happened).toEqual(['retire', 'stopping', 'stop']);
});

describe('SIGHUP', () => {
  function reloading() {
    const source = new EventEmitter();
    const reload = vi.fn<() => void>();
    return { source, reload, onReload: holdReloads(source) };
  }

  it('reads secrets again, as often as it comes', () => {
    const { source, reload, onReload } = reloading();
    onReload(reload);
    expect(reload).not.toHaveBeenCalled();
    source.emit('SIGHUP');
    source.emit('SIGHUP');
    expect(reload).toHaveBeenCalledTimes(2);
  });

  it('reads them once there is a service, where it came before', () => {
    const { source, reload, onReload } = reloading();
    source.emit('SIGHUP');
    source.emit('SIGHUP');
    onReload(reload);
    expect(reload).toHaveBeenCalledTimes(1);
    source.emit('SIGHUP');
    expect(reload).toHaveBeenCalledTimes(2);
  });
});

it.each(['uncaughtException', 'unhandledRejection'])(
  'finishes what is under way and fails after an %s, which is named by its class alone',
  async (event) => {
    const { source, happened, end } = process(10_000);
    source.emit(event, new TypeError('919988221100'));
    expect(happened).toEqual(['crash TypeError', 'retire', 'stopping', 'stop']);
    await end();
    expect(happened.at(-1)).toBe('exit 1');
  },
);

it.each(['uncaughtException', 'unhandledRejection'])(
  'cuts nothing off after a further %s, which is logged alone',
  async (event) => {
    const { source, happened, end } = process(0);
    source.emit(event, new TypeError());
    await vi.advanceTimersByTimeAsync(5_000);
    source.emit(event, new RangeError());
    expect(happened).toEqual(['crash TypeError', 'retire', 'stopping', 'stop', 'crash RangeError']);
    await end();
    expect(happened.at(-1)).toBe('exit 1');
  },
);

it('ends at once on the second signal after a mistake of ours, not on the first', async () => {
  const { source, happened } = process(0);
  source.emit('uncaughtException', new TypeError());
  await vi.advanceTimersByTimeAsync(5_000);
  source.emit('SIGTERM');
  expect(happened.at(-1)).toBe('stop');
  await vi.advanceTimersByTimeAsync(1_001);
  source.emit('SIGTERM');
  expect(happened.at(-1)).toBe('exit 1');
});

it('finishes what is under way when npm has gone', async () => {
  vi.stubEnv('npm_lifecycle_event', 'start');
  const { source, happened, end } = process(10_000);
  source.ppid = 2;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(happened).toEqual(['retire', 'stopping', 'stop']);
  await end();
  expect(happened.at(-1)).toBe('exit 0');
});
