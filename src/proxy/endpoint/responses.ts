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
