import { fstatSync } from 'node:fs';
import { type DestinationStream, destination, pino } from 'pino';

/** All that is ever logged of a request: no address, no identifier, no text of anybody, no message of an error (`../THREATS.md`, LOG-1). */
export type RequestRecord = {
  readonly requestId: string;
  readonly route: string;
  /** `ok`, `aborted` or a problem type. */
  readonly outcome: string;
  readonly status: number;
  /** Milliseconds. */
  readonly ms: number;
  /** Size of the vendor's answer. */
  readonly bytes?: number | undefined;
  readonly vendorRequestId?: string | undefined;
  readonly vendorCode?: string | undefined;
  /** The system's name of an error (`ECONNREFUSED`), or an exception's class. */
  readonly cause?: string | undefined;
  readonly mode: 'demo' | 'real';
};

/** Something that befell the process. */
export type EventRecord = {
  readonly event: 'crash' | 'stopping' | 'draining' | 'csp-report' | 'refused' | 'reloaded' | 'not-reloaded';
  readonly cause?: string | undefined;
  readonly count?: number | undefined;
};

export type Log = { request(record: RequestRecord): void; event(record: EventRecord): void };

/** Bytes that wait for a full disk or a reader; what comes after them is dropped. */
const largestBacklog = 1024 * 1024;

/** Stdout, whatever becomes of it: neither a full disk nor a reader that went away, or reads no more, stops the service. */
function toStdout(): DestinationStream {
  const stdout = fstatSync(1);
  if (stdout.isFIFO() || stdout.isSocket()) return toReader(process.stdout);
  return destination({ dest: 1, sync: true, maxLength: largestBacklog }).on('error', () => undefined);
}

/**
 * A pipe or a socket, which Node opens non-blocking: a blocking write would wait for its reader with everything else. By Node's own
 * stream of it, since two of one descriptor do not hear of each other when there is room again.
 */
function toReader(stream: NodeJS.WriteStream): DestinationStream {
  stream.on('error', () => undefined);
  return {
    write: (line) => {
      if (stream.writableLength + line.length <= largestBacklog) stream.write(line);
    },
  };
}

/** JSON lines, one for each record. */
export function createLog(stream: DestinationStream = toStdout()): Log {
  const options = {
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const logger = pino(options, stream);
  return {
    // Field by field: a caller's object may carry more than its type says.
    request: (record) => {
      const { requestId, route, outcome, status, ms, bytes, vendorRequestId, vendorCode, cause, mode } =
        record;
      const line = { requestId, route, outcome, status, ms, bytes, vendorRequestId, vendorCode, cause, mode };
      if (status >= 500) logger.warn(line);
      else logger.info(line);
    },
    event: ({ event, cause, count }) => {
      logger.warn({ event, cause, count });
    },
  };
}
