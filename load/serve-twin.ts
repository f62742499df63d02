import { Agent, type IncomingMessage, type ServerResponse, createServer, get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { isList, isRecord } from '../src/contract/json.ts';
import { sayReady } from './processes.ts';

/*
 * What the service is measured beside: the least that reads an answer, checks its depth and writes it again in an envelope, with
 * `node:http` alone. No masks, no limits, no log, no rules for callers. The vendor's origin is its one argument.
 */
const [, , origin = ''] = process.argv;
const agent = new Agent({ keepAlive: true, maxSockets: 33 });
const deepest = 32;

const server = createServer((request, response) => {
  void answer(request, response);
});
sayReady(server);

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked: unknown = JSON.parse((await buffer(request)).toString());
  const { identifierName, identifierValue } = isRecord(asked) ? asked : {};
  const query = new URLSearchParams({
    identifierName: String(identifierName),
    identifierValue: String(identifierValue),
  });
  const found: unknown = JSON.parse(await fetchText(`${origin}/v2/customers/interaction?${query}`));
  if (depthOf(found) > deepest) throw new Error('too deep');
  const body = Buffer.from(JSON.stringify({ sent: { identifierName, identifierValue }, answer: found }));
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
  });
  response.end(body);
}

async function fetchText(url: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  get(url, { agent, headers: { accept: 'application/json' } }, resolve).on('error', reject);
  return (await buffer(await promise)).toString();
}

function depthOf(value: unknown): number {
  let depth = 0;
  if (isList(value)) for (const entry of value) depth = Math.max(depth, depthOf(entry));
  else if (isRecord(value)) for (const key in value) depth = Math.max(depth, depthOf(value[key]));
  else return 0;
  return depth + 1;
}
