import { type Problem, problemKinds, type ProblemType } from '../../contract/protocol/problem.ts';
import { apiHeaders } from './api-headers.ts';

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
