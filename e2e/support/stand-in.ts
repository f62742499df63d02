import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** A call that reached a server of the tests. */
export type Call = { readonly url: URL; readonly headers: IncomingHttpHeaders };

/** What a question of the interactions holds, as the vendor sees it. */
type Question = {
  readonly identifierName: string | null;
  readonly identifierValue: string | null;
  /** `null` where the product asked for no network by name. */
  readonly network: string | null;
  readonly type: string | null;
};

/** What the vendor sends back: its text or bytes as they are, with status 200, or more than that. */
type Reply = string | Uint8Array | DetailedReply;
type DetailedReply = {
  readonly body: string | Uint8Array;
  /** 200 unless said. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Waits so many milliseconds first. */
  readonly delay?: number;
};

/** One reply for all questions, or what each gets. */
export type Answer = Reply | ((question: Question, call: Call) => Reply | Promise<Reply>);

/** A vendor that answers whatever a test wants, byte for byte. It takes any credentials. */
export type StandIn = {
  readonly origin: string;
  /** In the order of their coming. */
  readonly calls: readonly Call[];
  /** Answers so from now on. */
  readonly answer: (answer: Answer) => void;
  /** Whether it ever refused, was slow or broke off: the product in front of it may be resting from it. */
  readonly wasDifficult: () => boolean;
  readonly close: () => Promise<void>;
};

export async function startStandIn(first: Answer): Promise<StandIn> {
  const calls: Call[] = [];
  let current = first;
  let wasDifficult = false;
  const { origin, close } = await listen(async (request, response) => {
    const call = toCall(request);
    calls.push(call);
    const reply = toDetailed(typeof current === 'function' ? await current(toQuestion(call), call) : current);
    const { body, status = 200, headers = {}, delay = 0 } = reply;
    if (status !== 200 || delay > 0) wasDifficult = true;
    await sleep(delay);
    response.writeHead(status, {
      'Content-Type': 'application/json;charset=UTF-8',
      'X-Cap-Requestid': `test-${String(calls.length).padStart(8, '0')}`,
      ...headers,
    });
    response.end(body);
  });
  return {
    origin,
    calls,
    answer: (answer) => {
      current = answer;
    },
    wasDifficult: () => wasDifficult,
    close,
  };
}

function toQuestion({ url: { searchParams } }: Call): Question {
  return {
    identifierName: searchParams.get('identifierName'),
    identifierValue: searchParams.get('identifierValue'),
    network: searchParams.get('network'),
    type: searchParams.get('type'),
  };
}

function toDetailed(reply: Reply): DetailedReply {
  return typeof reply === 'string' || reply instanceof Uint8Array ? { body: reply } : reply;
}

export function toCall({ url = '/', headers }: IncomingMessage): Call {
  return { url: new URL(url, 'http://vendor.test'), headers };
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** An HTTP server on a free port of the loopback interface. */
export async function listen(listener: Listener): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => void listener(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
