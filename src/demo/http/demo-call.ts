import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Pass } from '../auth/read-pass.ts';
import type { NetworkName } from '../model/demo-record.ts';

/** One authenticated call for one known customer. */
export type DemoCall = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Absent: not asked for, which the vendor takes as `capillary`. */
  readonly network: NetworkName | undefined;
  readonly type: string | undefined;
  readonly pass: Pass;
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
