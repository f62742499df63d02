import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import type { Condition } from './probe.ts';
import { type Process, nextMessage } from './processes.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** How somebody behaves who asks: reads at once, leaves after so many milliseconds, or reads 16 KiB at a time with pauses. */
export type Manner = { readonly leaveAfter?: number; readonly isSlow?: boolean };

/** The status of an answer, read to its end; `left` and `broken` where there is none. */
export async function ask(origin: string, customer: string, manner: Manner = {}): Promise<string> {
  const { leaveAfter, isSlow = false } = manner;
  const sent = request(`${origin}/api/interactions`, {
    agent,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-by': 'customer-timeline' },
    ...(leaveAfter === undefined ? {} : { signal: AbortSignal.timeout(leaveAfter) }),
  });
  sent.end(JSON.stringify({ identifierName: 'external_id', identifierValue: customer }));
  try {
    const response = await responseTo(sent);
    const chunks = response.iterator();
    while ((await chunks.next()).done !== true) if (isSlow) await sleep(50);
    return String(response.statusCode);
  } catch {
    return leaveAfter === undefined ? 'broken' : 'left';
  }
}

/** How long `/healthz` takes to answer, milliseconds. */
export async function askHealth(origin: string): Promise<number> {
  const start = performance.now();
  const sent = request(`${origin}/healthz`, { agent });
  sent.end();
  const response = await responseTo(sent);
  response.resume();
  return performance.now() - start;
}

function responseTo(sent: ClientRequest): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  sent.once('response', resolve).once('error', reject);
  return promise;
}

const condition = v.object({
  heap: v.number(),
  external: v.number(),
  resident: v.number(),
  sockets: v.number(),
  cpu: v.number(),
  delay: v.object({ p50: v.number(), p99: v.number(), longest: v.number() }),
});

/** How the service is; from then on delays are counted anew. */
export async function askCondition({ child }: Pick<Process, 'child'>): Promise<Condition> {
  child.send('condition');
  return v.parse(condition, await nextMessage(child));
}

/** The value below which that share of all is. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
