import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Registry } from '@prometheus-io/client';
import type { Handler } from '../proxy/endpoint/handler.ts';
import { type Recorder, refusals } from '../proxy/endpoint/recorder.ts';
import { plainText } from '../proxy/endpoint/responses.ts';

export type Metrics = {
  readonly recorder: Recorder;
  /** All of it in the text format of Prometheus 0.0.4. */
  readonly write: () => Promise<string>;
  readonly contentType: string;
  /** Ends what measures by itself. */
  readonly close: () => void;
};

/** Milliseconds between two looks at the event loop. */
const resolution = 10;
const nanosecond = 1e-9;
const quantiles = [0.5, 0.99, 1];

/** Counters and gauges of the service. Every label comes from a closed list; none has a path, an address or anything of a customer. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'timeline_requests_total',
    help: 'Requests that were answered, by what was asked for and what became of it.',
    labelNames: ['route', 'outcome'],
    registers,
  });
  const refused = new Counter({
    name: 'timeline_refused_total',
    help: 'Connections, requests and answers that were turned away, by reason.',
    labelNames: ['reason'],
    registers,
  });
  const vendorCalls = new Counter({
    name: 'timeline_vendor_calls_total',
    help: 'Questions to Capillary that ended, by outcome.',
    labelNames: ['outcome'],
    registers,
  });
  const bytes = new Gauge({
    name: 'timeline_bytes_in_flight',
    help: 'Bytes of answers that callers have not read yet.',
    registers,
  });
  for (const reason of refusals) refused.inc({ reason }, 0);
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  measure(registry, delay);
  return {
    recorder: {
      request: (route, outcome) => {
        requests.inc({ route, outcome });
      },
      refused: (reason) => {
        refused.inc({ reason });
      },
      vendorCall: (outcome) => {
        vendorCalls.inc({ outcome });
      },
      bytes: (change) => {
        bytes.inc(change);
      },
    },
    write: () => registry.metrics(),
    contentType: registry.contentType,
    close: () => {
      delay.disable();
    },
  };
}

/** What is measured when somebody asks: the delay of the event loop since the last time, and memory. */
function measure(registry: Registry, delay: ReturnType<typeof monitorEventLoopDelay>): void {
  const registers = [registry];
  const eventLoop = new Gauge({
    name: 'timeline_event_loop_delay_seconds',
    help: 'How late the event loop came to what was due, since the last time that this was read.',
    labelNames: ['quantile'],
    registers,
    collect: () => {
      for (const quantile of quantiles)
        eventLoop.set({ quantile: String(quantile) }, delay.percentile(quantile * 100) * nanosecond);
      delay.reset();
    },
  });
  const memory = new Gauge({
    name: 'timeline_resident_memory_bytes',
    help: 'Memory of the process.',
    registers,
    collect: () => {
      memory.set(process.memoryUsage.rss());
    },
  });
}

/** `/healthz`, `/readyz` and `/metrics`, exactly and for GET and HEAD alone: what an operator asks, where no caller is in the way. */
export function createOperatorHandler({ write, contentType }: Metrics, isReady: () => boolean): Handler {
  return async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD')
      return plainText('Method not allowed', 405, { Allow: 'GET, HEAD' });
    const { pathname } = new URL(url);
    if (pathname === '/healthz') return plainText('ok', 200);
    if (pathname === '/readyz') return isReady() ? plainText('ok', 200) : plainText('stopping', 503);
    if (pathname === '/metrics') return plainText(await write(), 200, { 'Content-Type': contentType });
    return plainText('Not found', 404);
  };
}
