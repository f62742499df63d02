import { monitorEventLoopDelay } from 'node:perf_hooks';
import { profileFolder, profileUntilExit } from './profile.ts';

/*
 * Imported before the service: answers whoever started it how it is. Memory is measured after a collection, which is not counted as a
 * delay of the event loop.
 */
export type Condition = {
  /** MiB; `heap` and `external` after a collection. */
  readonly heap: number;
  readonly external: number;
  readonly resident: number;
  /** Delay of the event loop since it was last asked, ms. */
  readonly delay: { readonly p50: number; readonly p99: number; readonly longest: number };
  /** Processor time of all its threads since it started, ms. */
  readonly cpu: number;
  /** Sockets that are open, of either side. */
  readonly sockets: number;
};

const folder = process.env[profileFolder];
if (folder !== undefined) profileUntilExit(folder);

const delays = monitorEventLoopDelay({ resolution: 5 });
delays.enable();

const toMebibytes = (bytes: number): number => Math.round(bytes / 1024 / 10.24) / 100;
/** Nanoseconds, less what the clock of the measure itself waits. */
const toMilliseconds = (nanoseconds: number): number => Math.max(0, Math.round(nanoseconds / 1e5) / 10 - 5);

process.on('message', () => {
  const delay = {
    p50: toMilliseconds(delays.percentile(50)),
    p99: toMilliseconds(delays.percentile(99)),
    longest: toMilliseconds(delays.max),
  };
  const { user, system } = process.cpuUsage();
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  const sockets = process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
  process.send?.({
    heap: toMebibytes(heapUsed),
    external: toMebibytes(external),
    resident: toMebibytes(rss),
    delay,
    cpu: Math.round((user + system) / 1000),
    sockets,
  } satisfies Condition);
  setImmediate(() => {
    delays.reset();
  });
});
// The service's own end is not held up by whoever may still ask.
process.channel?.unref();
