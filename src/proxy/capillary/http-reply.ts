import type { Changes } from '../../contract/change.ts';

/** One call of the vendor's HTTP interface. */
export type UpstreamCall = {
  readonly method: 'GET' | 'POST';
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Largest answer after decompression, bytes. */
  readonly maxBytes: number;
  /** Aborted when nobody waits any more. */
  readonly signal: AbortSignal;
  /** When everything must be over, on the clock of `performance.now()`. */
  readonly deadline: number;
};

/**
 * What can become of a call that brings no answer: too late · no connection, or none that answered · broken off within the
 * answer · not what was asked for · beyond the limit · a redirect, not followed.
 */
export type Loss = 'timeout' | 'unreachable' | 'broken' | 'invalid' | 'too-large' | 'redirect';

export type UpstreamReply =
  | {
      readonly kind: 'reply';
      readonly status: number;
      /** The JSON value; `undefined` where an error's body, or its JSON, could not be read. */
      readonly body: unknown;
      /** What `body` was read from; empty where it could not be read. */
      readonly text: string;
      /** What of the body is not as it came. */
      readonly changes: Changes;
      /** Size of the body after decompression. */
      readonly bytes: number;
      readonly requestId: string | undefined;
      /** The raw header. */
      readonly retryAfter: string | undefined;
    }
  | {
      readonly kind: 'lost';
      readonly loss: Loss;
      /** The system's or the client's name of the error, never a message. */
      readonly code: string | undefined;
    }
  | { readonly kind: 'aborted' };

export type Upstream = {
  /** Never rejects. */
  send(call: UpstreamCall): Promise<UpstreamReply>;
  /** Ends every connection, the busy ones too. */
  close(): Promise<void>;
};
