import { type Problem, type ProblemType, problemKinds } from '../../contract/protocol/problem.ts';

/** Headers of every answer that is not a page. Never a CORS header. */
export const apiHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  Vary: 'Origin, Sec-Fetch-Site',
} as const;

/** A short plain answer that no browser will take for anything else. */
export function plainText(
  text: string,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(text, {
    status,
    headers: { ...apiHeaders, 'Content-Type': 'text/plain; charset=utf-8', ...headers },
  });
}

/** Of a long answer, as much is handed over at once, bytes: whoever does not read has no more of ours, and whoever reads shows it by each. */
const piece = 64 * 1024;

/**
 * A success in parts, one after the other. A long one is taken from them as it is read, so that those who share its bytes have no copy
 * each. Its length is said, so that it can be held back before any of it is made.
 */
export function partsResponse(
  parts: readonly (string | Uint8Array<ArrayBuffer>)[],
  headers: Readonly<Record<string, string>>,
): Response {
  const length = parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0);
  const body =
    length > 2 * piece ? toStream(toPieces(parts)) : Buffer.concat(parts.map((part) => toBytes(part)));
  return new Response(body, { headers: { ...headers, 'Content-Length': String(length) } });
}

function toBytes(part: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return typeof part === 'string' ? Buffer.from(part) : part;
}

function* toPieces(parts: readonly (string | Uint8Array<ArrayBuffer>)[]): Generator<Uint8Array> {
  for (const part of parts) {
    const bytes = toBytes(part);
    for (let start = 0; start < bytes.byteLength; start += piece) yield bytes.subarray(start, start + piece);
  }
}

function toStream(pieces: Iterator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      pull: (controller) => {
        const next = pieces.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
    },
    // Nothing before it is asked for.
    { highWaterMark: 0 },
  );
}

/** What differs from the kind's defaults. */
export type ProblemOptions = {
  readonly status?: number | undefined;
  readonly title?: string | undefined;
  readonly detail?: string | undefined;
  readonly retryable?: boolean | undefined;
  /** Seconds; also sent as `Retry-After`. */
  readonly retryAfter?: number | undefined;
  readonly vendorCode?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A failure as `application/problem+json` (RFC 9457), with our own request id in header and body. */
export function problemResponse(
  type: ProblemType,
  requestId: string,
  options: ProblemOptions = {},
): Response {
  const kind = problemKinds[type];
  const { retryAfter, vendorCode, headers } = options;
  const problem: Problem = {
    type: `/problems/${type}`,
    title: options.title ?? kind.title,
    status: options.status ?? kind.status,
    detail: options.detail ?? kind.detail,
    retryable: options.retryable ?? kind.retryable,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    requestId,
    ...(vendorCode === undefined ? {} : { vendorCode }),
  };
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...apiHeaders,
      'Content-Type': 'application/problem+json; charset=utf-8',
      'X-Request-Id': requestId,
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
      ...headers,
    },
  });
}
