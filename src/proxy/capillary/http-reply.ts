import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type Changes, addChanges } from '../../contract/change.ts';
import { decodeBytes } from '../../contract/decode-bytes.ts';
import { readJson } from '../../contract/parse-json.ts';

/** For somebody who waits at a screen, or for a report that a program makes. */
export type Purpose = 'person' | 'report';

/** Memory that one answer takes. Each returns what to wait for before more is read, `undefined` where there is room. */
export type Memory = {
  /** Bytes, as the head of the answer says: many or few, it is counted so. */
  readonly expect: (bytes: number) => Promise<void> | undefined;
  /** Bytes that were read so far. */
  readonly hold: (bytes: number) => Promise<void> | undefined;
};

/** One call of the vendor's HTTP interface. */
export type HttpCall = {
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
  /** What it takes of our memory; `undefined` where nobody counts. */
  readonly memory?: Memory | undefined;
  /** For whom it is made; for a person where it is not said. */
  readonly purpose?: Purpose | undefined;
  /** Whom it is about, so that no one's failures count for all; `undefined` for a token. */
  readonly customer?: string | undefined;
};

/**
 * What can become of a call that brings no answer: too late · ended by the deadline before it was late · no connection, or none that
 * answered · broken off within the answer · not what was asked for · beyond the limit · a redirect, not followed.
 */
export type TransportFailure =
  | 'timeout'
  | 'cut-short'
  | 'unreachable'
  | 'broken'
  | 'invalid'
  | 'too-large'
  | 'redirect';

/** Not sent, or not read, for a reason of ours: it says nothing of the vendor. */
export type Withheld = {
  readonly kind: 'withheld';
  readonly type: 'circuit-open' | 'overloaded' | 'rate-limited';
  /** Seconds. */
  readonly retryAfter: number;
  readonly detail?: string;
};

export type HttpReply =
  | {
      readonly kind: 'reply';
      readonly status: number;
      /** The JSON value; `undefined` where an error's body, or its JSON, could not be read. */
      readonly body: unknown;
      /** What `body` was read from; empty where it could not be read. */
      readonly text: string;
      /** JSON that reads as `body` by itself; `undefined` where there is none. */
      readonly exact?: string | undefined;
      /** A body that is too large to be read on this thread (`large-answers.ts`): `body` and `text` are not there yet. */
      readonly large?: Uint8Array<ArrayBuffer> | undefined;
      /** What of the body is not as it came. */
      readonly changes: Changes;
      /** Size of the body after decompression. */
      readonly bytes: number;
      readonly requestId: string | undefined;
      /** The raw header. */
      readonly retryAfter: string | undefined;
    }
  | {
      readonly kind: 'failed';
      readonly failure: TransportFailure;
      /** The system's or the client's name of the error, never a message. */
      readonly code: string | undefined;
    }
  | Withheld
  | { readonly kind: 'aborted' };

/** Makes one call. Never rejects. */
export type Send = (call: HttpCall) => Promise<HttpReply>;

/** Response headers as undici hands them on: names in lower case, repeated ones as a list. */
type VendorHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

type HttpResponse = {
  readonly statusCode: number;
  readonly headers: VendorHeaders;
  readonly body: Readable;
};

/**
 * Reads what came for a call, once its head is there: JSON, or what failed instead. An error status counts by itself, whatever
 * its body is.
 * @throws as `readBody` does
 */
export async function readResponse(
  { statusCode: status, headers, body }: HttpResponse,
  options: Omit<BodyOptions, 'gzip'>,
): Promise<HttpReply> {
  const encoding = readEncoding(headers);
  const isError = status >= 400;
  const refuse = (failure: TransportFailure): HttpReply => {
    discard(body);
    return { kind: 'failed', failure, code: undefined };
  };
  if (status >= 300 && !isError && status !== 304) return refuse('redirect');
  if ([204, 205, 206, 304].includes(status)) return refuse('invalid');
  const head = {
    kind: 'reply',
    status,
    requestId: readRequestId(headers),
    retryAfter: headerText(headers, 'retry-after'),
  } as const;
  if (encoding === undefined || !mayBeJson(headers)) {
    if (!isError) return refuse('invalid');
    discard(body);
    return { ...head, ...unread };
  }
  const read = await readBody(body, { ...options, gzip: encoding === 'gzip' });
  if (!read.ok) {
    if (isError) return { ...head, ...unread };
    return {
      kind: 'failed',
      failure: read.reason === 'too-large' ? 'too-large' : 'invalid',
      code: undefined,
    };
  }
  const { bytes } = read;
  // What an error says is short: the rest of it is read nowhere.
  if ('large' in read) return { ...head, ...unread, bytes, ...(isError ? {} : { large: read.large }) };
  const content = readText(read.text, read.changes);
  // Of an error's text nothing is handed on.
  return { ...head, ...content, exact: isError ? undefined : content.exact, bytes };
}

/** What a text is as the body of a reply. */
export function readText(
  text: string,
  changes: Changes,
): Pick<Extract<HttpReply, { kind: 'reply' }>, 'body' | 'text' | 'exact' | 'changes'> {
  const read = readJson(text);
  if (!read.ok) return { body: undefined, text: '', changes: [] };
  return { body: read.value, text, exact: read.exact, changes: addChanges(changes, read.changes) };
}

const unread = { body: undefined, text: '', changes: [], bytes: 0 } as const;

/** Ends the connection of a body that nobody will read. */
function discard(body: Readable): void {
  body.on('error', () => undefined).destroy();
}

/** One header as text; repeated ones joined as RFC 9110 §5.3 says. */
function headerText(headers: VendorHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'object' ? value.join(', ') : value;
}

/** How a body is encoded: one layer at most, and only what was asked for; `undefined` for anything else. */
export function readEncoding(headers: VendorHeaders): 'identity' | 'gzip' | undefined {
  const coding = (headerText(headers, 'content-encoding') ?? '').trim().toLowerCase();
  if (coding === '' || coding === 'identity') return 'identity';
  return coding === 'gzip' || coding === 'x-gzip' ? 'gzip' : undefined;
}

/** Whether a body may be JSON by its content type: a missing or odd type is let through, a page or another charset is not. */
export function mayBeJson(headers: VendorHeaders): boolean {
  const type = (headerText(headers, 'content-type') ?? '').toLowerCase();
  const charset = /charset\s*=\s*"?([^\s;",]*)/.exec(type)?.[1];
  return !type.includes('html') && (charset === undefined || charset === 'utf-8' || charset === 'utf8');
}

/** The vendor's request id (`X-Cap-Requestid`), the one header of theirs that is read for ourselves; `undefined` unless it is a plain id, without a row of digits that may be somebody's number. */
export function readRequestId(headers: VendorHeaders): string | undefined {
  const id = headerText(headers, 'x-cap-requestid');
  if (id === undefined || !/^[A-Za-z0-9-]{1,64}$/.test(id)) return undefined;
  return /^[\d-]+$|\d{7}/.test(id) ? undefined : id;
}

type BodyText =
  | { readonly ok: true; readonly text: string; readonly changes: Changes; readonly bytes: number }
  | { readonly ok: true; readonly large: Uint8Array<ArrayBuffer>; readonly bytes: number }
  | { readonly ok: false; readonly reason: 'too-large' | 'not-json' };

/** A larger body holds up everybody while it is read, bytes after decompression. */
const largestHere = 256 * 1024;
/** A shorter one is read in less than a millisecond. */
const aMoment = 16 * 1024;

type BodyOptions = {
  readonly gzip: boolean;
  /** Most bytes after decompression. */
  readonly maxBytes: number;
  /** Called for every packet as it arrives, before decompression. */
  readonly onPacket: () => void;
  /** Told how many bytes there are so far, after decompression; no more are read until what it returns is settled. */
  readonly onBytes?: ((bytes: number) => Promise<void> | undefined) | undefined;
  /** Waited for before what came is read, where that takes more than a moment. */
  readonly turn?: (() => Promise<void>) | undefined;
};

/**
 * Reads a body that must be a JSON object or array in UTF-8 (a byte order mark is dropped; invalid bytes become U+FFFD and are
 * counted as a change).
 * One of more than 256 KiB is not read here: its bytes are handed on.
 * Bytes are counted while they are inflated, so that a bomb ends at the limit, and a page of HTML at its first character.
 * By events rather than by `pipeline`, which costs more than reading the JSON does.
 * @throws what the stream or the decompression throws: a broken connection, corrupt gzip
 */
export function readBody(
  body: Readable,
  { gzip, maxBytes, onPacket, onBytes, turn }: BodyOptions,
): Promise<BodyText> {
  const { promise, resolve, reject } = Promise.withResolvers<BodyText>();
  const opening = new TextDecoder();
  const plain = gzip ? body.pipe(createGunzip()) : body;
  // Bytes rather than text so far: a body that is given up leaves a third of the memory behind.
  let chunks: Uint8Array[] = [];
  let begins = false;
  let bytes = 0;

  // At once: an eager source would go on before anybody who waits can say stop.
  const stop = (): void => {
    plain.off('close', closed);
    chunks = [];
    body.destroy();
    plain.destroy();
  };
  const settle = (result: BodyText): void => {
    resolve(result);
    stop();
  };
  const fail = (error: Error): void => {
    reject(error);
    stop();
  };
  const closed = (): void => {
    fail(new Error('closed before its end'));
  };
  const goOn = (): void => {
    plain.resume();
  };
  const take = (chunk: Uint8Array): void => {
    bytes += chunk.length;
    chunks.push(chunk);
    const room = onBytes?.(bytes);
    if (room !== undefined) {
      plain.pause();
      void room.then(goOn, goOn);
    }
    if (bytes > maxBytes) settle({ ok: false, reason: 'too-large' });
    else if (!begins) {
      const start = opening.decode(chunk, { stream: true }).trimStart();
      begins = start !== '';
      if (begins && !/^[{[]/.test(start)) settle({ ok: false, reason: 'not-json' });
    }
  };
  const end = (): void => {
    if (!begins) settle({ ok: false, reason: 'not-json' });
    else if (bytes > largestHere) settle({ ok: true, large: Buffer.concat(chunks), bytes });
    else if (turn === undefined || bytes <= aMoment) read();
    else {
      plain.off('close', closed);
      turn().then(read, fail);
    }
  };
  const read = (): void => {
    const { text, changes } = decodeBytes(Buffer.concat(chunks));
    settle({ ok: true, text: text.trimStart(), changes, bytes });
  };

  body.on('error', fail).on('data', onPacket);
  plain.on('error', fail).on('data', take).once('end', end).once('close', closed);
  return promise;
}
