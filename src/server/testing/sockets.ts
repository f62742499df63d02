import { type IncomingMessage, request } from 'node:http';
import { type Socket, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** An address of this machine that is not the one that tests ask from otherwise (127.0.0.0/8, RFC 1122 §3.2.1.3). */
export const attacker = '127.0.0.2';

/** A connection from an address of this machine, until the test ends. Whoever cuts it off is no error. */
export function connectFrom(localAddress: string, origin: string): Socket {
  const socket = connect({ port: Number(new URL(origin).port), host: '127.0.0.1', localAddress });
  socket.on('error', () => undefined);
  onTestFinished(() => {
    socket.destroy();
  });
  return socket;
}

type Asking = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Aborts when whoever asks leaves. */
  readonly signal?: AbortSignal | undefined;
};

/** One request on a connection of its own, from an address of this machine. */
export async function askFrom(
  localAddress: string,
  url: string,
  { method = 'GET', headers = {}, body, signal }: Asking = {},
) {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  request(url, { localAddress, method, headers, signal, agent: false }, resolve)
    .once('error', reject)
    .end(body);
  const response = await promise;
  return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) };
}

/** A look-up as our own page makes it. */
export function lookUpFrom(
  localAddress: string,
  origin: string,
  identifierValue: string,
  headers: Readonly<Record<string, string>> = {},
) {
  return askFrom(localAddress, `${origin}/api/interactions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-by': 'customer-timeline', ...headers },
    body: JSON.stringify({ identifierName: 'mobile', identifierValue }),
  });
}
