import type { Problem, ProblemType } from '../contract/problem.ts';

/** What can go wrong between the page and our proxy, beside every problem that the proxy names itself. */
export type FailureKind = ProblemType | 'unreachable' | 'timed-out' | 'not-our-answer';

export type Failure = {
  readonly kind: FailureKind;
  /** The proxy's own sentence, where it sent one. */
  readonly detail: string | undefined;
  readonly retryable: boolean;
  /** Seconds to wait before the next try, where the proxy says so. */
  readonly retryAfter: number | undefined;
  readonly requestId: string | undefined;
  readonly vendorCode: string | undefined;
};

/** The one error type of calls to the proxy. Its message names the kind alone, never a value. */
export class ApiError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind);
    this.name = 'ApiError';
    this.failure = failure;
  }
}

export function toProblemFailure(problem: Problem, kind: ProblemType): Failure {
  return {
    kind,
    detail: problem.detail,
    retryable: problem.retryable,
    retryAfter: problem.retryAfter,
    requestId: problem.requestId,
    vendorCode: problem.vendorCode,
  };
}

/** Any thrown value as a failure; what is not ours counts as an answer that is not ours. */
export function toFailure(error: unknown): Failure {
  return error instanceof ApiError ? error.failure : localFailure('not-our-answer');
}

export function localFailure(kind: 'unreachable' | 'timed-out' | 'not-our-answer'): Failure {
  return {
    kind,
    detail: undefined,
    retryable: true,
    retryAfter: undefined,
    requestId: undefined,
    vendorCode: undefined,
  };
}
