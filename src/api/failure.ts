import { type Problem, type ProblemType, problemKinds } from '../contract/protocol/problem.ts';

/** What can go wrong between the page and our proxy, beside every problem that the proxy names itself. */
export type FailureKind = ProblemType | 'unreachable' | 'timed-out' | 'not-our-answer';

/** What went wrong with one call, for the screen to say and for retrying to decide by. */
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

/** A problem that the proxy names, as a failure. */
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

/** A failure that the page itself sees; trying again may help. */
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

/** Any thrown value as a failure; what is not ours counts as an answer that is not ours. */
export function toFailure(error: unknown): Failure {
  return error instanceof ApiError ? error.failure : localFailure('not-our-answer');
}

/** A failure for a person: what happened, and what to do next. */
type FailureWords = { readonly title: string; readonly detail: string; readonly next: string };

const nextSteps = {
  'bad-request': 'Search for the customer again.',
  'identifier-invalid': 'Correct it and search again.',
  unauthenticated: 'Sign in and try again.',
  forbidden: 'Ask whoever runs this service for access.',
  'not-found':
    'Check the digits, or try the email or external id: customers are often enrolled with only one of them.',
  'not-enrolled': 'There is no history before enrolment.',
  merged: 'Ask the customer for the number or email in use now.',
  'identifier-refused': 'Check the number or choose another identifier type.',
  'rate-limited': 'Wait a moment, then try again.',
  'upstream-auth': 'Trying again will not help. Tell whoever runs it.',
  'upstream-error': 'This customer cannot be shown until it does. Try again in a moment.',
  'upstream-invalid': 'Try again. If it stays, send the request id to whoever runs this service.',
  'upstream-too-large': 'Choose one kind under Interaction type.',
  'upstream-timeout': 'This customer cannot be shown until it does. Try again in a moment.',
  overloaded: 'Try again in a moment.',
  'circuit-open': 'Try again in a moment.',
  config: 'Ask whoever runs this service to look at its configuration.',
  internal: 'Try again. If it stays, send the request id to whoever runs this service.',
  unreachable: 'Check that this computer is online and that the service is running, then try again.',
  'timed-out': 'Try again. Nothing is known about this customer until it works.',
  'not-our-answer': 'Try again. If it stays, reload the page: it may be older than the service.',
} as const satisfies Record<FailureKind, string>;

/** The titles and details of everything that the proxy does not name itself. */
const kinds = {
  ...problemKinds,
  // What this page asks is well formed; only a link can be one that the service does not take.
  'bad-request': { ...problemKinds['bad-request'], title: 'This link does not open' },
  unreachable: {
    title: 'This service cannot be reached',
    detail: 'The request did not get through.',
  },
  'timed-out': {
    title: 'No answer in time',
    detail: 'The request was given up after 20 seconds.',
  },
  'not-our-answer': {
    title: 'An answer that cannot be read',
    detail: 'Something answered in place of this service, or in a form that this page does not know.',
  },
} as const satisfies Record<FailureKind, { readonly title: string; readonly detail: string }>;

/** The proxy's own sentence where it sent one, else the one of the kind. */
export function toFailureWords({ kind, detail }: Failure): FailureWords {
  return { title: kinds[kind].title, detail: detail ?? kinds[kind].detail, next: nextSteps[kind] };
}
