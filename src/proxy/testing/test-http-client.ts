import type { RequestListener } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { createHttpClient } from '../capillary/http-client.ts';
import type { HttpCall, HttpReply } from '../capillary/http-reply.ts';
import { withRetry } from '../capillary/retry.ts';
import { toTimeouts } from '../capillary/timeouts.ts';
import { serveHttp, serveRaw } from './serve-test.ts';

const patient = 1;
/** Headers 160 ms, silence 100 ms, attempt 200 ms. */
export const hasty = 0.02;

/** Calls this origin as the proxy does, until the test ends. */
export function client(origin: string, scale = patient) {
  const timeouts = toTimeouts(scale);
  const httpClient = createHttpClient({ origin, timeouts, version: '1.2.3' });
  onTestFinished(() => httpClient.close());
  const clock = { now: () => performance.now(), random: () => 0.1, sleep: pause };
  const send = withRetry(clock, httpClient.send);
  return (call: Partial<HttpCall> = {}): Promise<HttpReply> =>
    send({
      method: 'GET',
      path: '/v2/customers/interaction?identifierName=mobile',
      headers: {},
      maxBytes: 100_000,
      signal: new AbortController().signal,
      deadline: performance.now() + 15_000,
      ...call,
    });
}
/** The reply to one call of a server that answers so. */
export async function ask(listener: RequestListener, scale?: number) {
  return client(await serveHttp(listener), scale)();
}
/** The reply to one call of a server that sends these bytes, one for each request, and how many it was asked. */
export async function askRaw(...answers: string[]) {
  let requests = 0;
  const origin = await serveRaw((socket, request) => {
    requests = request;
    socket.end(answers[request - 1] ?? answers.at(-1) ?? '');
  });
  return { reply: await client(origin)(), requests };
}
/** The head of a successful answer. */
export const head = (...lines: string[]) =>
  ['HTTP/1.1 200 OK', 'content-type: application/json', ...lines, '', ''].join('\r\n');
