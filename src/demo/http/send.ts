import type { ServerResponse } from 'node:http';
import type { Json } from '../model/record.ts';

export const jsonType = 'application/json;charset=UTF-8';

export type Headers = Readonly<Record<string, string | readonly string[]>>;

/** A whole answer with its length; headers named here win over the usual ones. */
export function send(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array,
  headers: Headers = {},
): void {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  response.writeHead(
    status,
    toNodeHeaders({
      'Content-Type': jsonType,
      'Content-Length': String(bytes.byteLength),
      ...headers,
    }),
  );
  response.end(bytes);
}

export function sendJson(response: ServerResponse, status: number, body: Json, headers: Headers = {}): void {
  send(response, status, JSON.stringify(body), headers);
}

/** Node's types want lists that could be changed. */
function toNodeHeaders(headers: Headers): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );
}
