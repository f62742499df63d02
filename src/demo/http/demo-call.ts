import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NetworkName } from '../model/record.ts';
import type { Authentication } from './authentication.ts';

/** One authenticated call for one known customer. */
export type DemoCall = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Absent: not asked for, which the vendor takes as `capillary`. */
  readonly network: NetworkName | undefined;
  readonly type: string | undefined;
  readonly authentication: Authentication;
  /** Where the second listener is, `http://127.0.0.1:<port>`. */
  readonly canaryOrigin: string;
  /** Real milliseconds per demo millisecond. */
  readonly timeScale: number;
  /** Demo milliseconds since the demo started. */
  readonly now: number;
  /** Ends when the connection does. */
  readonly signal: AbortSignal;
};

/** What a customer does with a call. A rejection after the connection ended is expected and ignored. */
export type Reply = (call: DemoCall) => void | Promise<void>;

/** Waits so many demo milliseconds, and rejects as soon as the connection ends. */
export async function wait(call: DemoCall, milliseconds: number): Promise<void> {
  await sleep(milliseconds * call.timeScale, undefined, { signal: call.signal });
}
