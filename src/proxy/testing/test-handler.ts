import type { VendorQuery } from '../capillary/client.ts';
import type { VendorReply } from '../capillary/replies.ts';
import { createCallerLimits } from '../endpoint/caller-limits.ts';
import { createHandler, type HandlerOptions } from '../endpoint/handler.ts';
import { noRecorder } from '../endpoint/recorder.ts';
import { createHandles } from '../handles.ts';
import { captureLog } from './capture-log.ts';

export const flatHistory = { name: 'capillary', interaction: [], warnings: [] };
const answered: VendorReply = {
  kind: 'answer',
  json: JSON.stringify(flatHistory),
  changes: [],
  bytes: 42,
  vendorRequestId: 'cap-1',
};
export const testHandles = createHandles([new Uint8Array(32)]);

export type VendorStub = (query: VendorQuery, signal: AbortSignal) => Promise<VendorReply> | VendorReply;

/** The handler in front of a vendor that answers at once, with what it was asked and what it logged. */
export function testHandler(vendor: VendorStub = () => answered, options: Partial<HandlerOptions> = {}) {
  const asked: VendorQuery[] = [];
  const { log, lines } = captureLog();
  const handle = createHandler({
    client: {
      ask: async (query, signal) => {
        asked.push(query);
        return vendor(query, signal);
      },
    },
    handles: testHandles,
    mode: 'demo',
    sourceTimeZone: 'Asia/Kolkata',
    defaultCountry: 'IN',
    now: () => new Date('2025-06-01T09:00:00Z'),
    own: { host: '127.0.0.1', publicOrigin: undefined, isDirectOnly: false },
    about: {
      mode: 'demo',
      version: '1.2.3',
      sourceTimeZone: 'Asia/Kolkata',
      defaultCountry: 'IN',
      examples: [],
    },
    log,
    recorder: noRecorder,
    limits: createCallerLimits({ lookupsPerMinute: 1_000_000, customersPerHour: 100_000, now: () => 0 }),
    isReady: () => true,
    ...options,
  });
  return { handle, asked, lines };
}

const ownHeaders = {
  host: 'localhost:4173',
  'content-type': 'application/json',
  'x-requested-by': 'customer-timeline',
};

/** A call as our own page makes it, with other headers where the test wants them (`undefined` takes one away). */
export function call(
  body: unknown,
  headers: Readonly<Record<string, string | undefined>> = {},
  init: RequestInit = {},
): Request {
  const all = Object.entries({ ...ownHeaders, ...headers });
  return new Request('http://localhost:4173/api/interactions', {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: all.flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]])),
    ...init,
  });
}

/** A request of any path, without what marks our own page. */
export function get(path: string, method = 'GET', headers: Readonly<Record<string, string>> = {}): Request {
  return new Request(`http://localhost:4173${path}`, {
    method,
    headers: { host: 'localhost:4173', ...headers },
  });
}

/** The JSON of a response, with its status. */
export async function read(response: Response): Promise<Record<string, unknown>> {
  const body: unknown = await response.json();
  return { httpStatus: response.status, ...(typeof body === 'object' ? body : { body }) };
}
