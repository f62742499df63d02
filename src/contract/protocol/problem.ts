import * as v from 'valibot';

/**
 * What a problem of each type says unless its sender knows better. Statuses as in RFC 9110; `retryable`: the same request may work
 * later.
 */
export const problemKinds = {
  'bad-request': {
    status: 400,
    title: 'The request could not be read',
    detail: 'The request does not have the form this service expects.',
    retryable: false,
  },
  'identifier-invalid': {
    status: 422,
    title: 'That does not look like a customer identifier',
    detail: 'Check the number, email or id.',
    retryable: false,
  },
  unauthenticated: {
    status: 401,
    title: 'Sign in first',
    detail: 'This service needs to know who is asking.',
    retryable: false,
  },
  forbidden: {
    status: 403,
    title: 'Not permitted',
    detail: 'This call is not allowed.',
    retryable: false,
  },
  'not-found': {
    status: 404,
    title: 'No such customer',
    detail: 'Capillary knows no customer by this identifier.',
    retryable: false,
  },
  'not-enrolled': {
    status: 404,
    title: 'Not enrolled',
    detail: 'Capillary knows this identifier, but the customer is not enrolled in the programme.',
    retryable: false,
  },
  merged: {
    status: 409,
    title: 'Merged into another account',
    detail: 'This customer was merged into another account. Search by the identifier of that account.',
    retryable: false,
  },
  'identifier-refused': {
    status: 422,
    title: 'Capillary refused this identifier',
    detail: 'Capillary does not accept this identifier as it is.',
    retryable: false,
  },
  'rate-limited': {
    status: 429,
    title: 'Too many requests',
    detail: 'Capillary asks us to wait before the next request.',
    retryable: true,
  },
  'upstream-auth': {
    status: 502,
    title: 'Capillary refused this tool’s sign-in',
    detail: 'Whoever runs it has to renew its credentials.',
    retryable: false,
  },
  'upstream-error': {
    status: 502,
    title: 'Capillary did not answer',
    detail: 'It could not be reached, or answered with an error.',
    retryable: true,
  },
  'upstream-invalid': {
    status: 502,
    title: 'An answer that cannot be read',
    detail: 'Capillary answered with something that is not a customer history.',
    retryable: true,
  },
  'upstream-too-large': {
    status: 502,
    title: 'This history is too large to load at once',
    detail: 'It is larger than this service accepts.',
    retryable: false,
  },
  'upstream-timeout': {
    status: 504,
    title: 'Capillary did not answer in time',
    detail: 'The request was given up after waiting too long.',
    retryable: true,
  },
  overloaded: {
    status: 503,
    title: 'This service is busy',
    detail: 'Too many requests are under way.',
    retryable: true,
  },
  'circuit-open': {
    status: 503,
    title: 'Capillary did not answer',
    detail: 'It failed several times in a row, so it is given a short rest.',
    retryable: true,
  },
  config: {
    status: 500,
    title: 'This service is not set up',
    detail: 'Whoever runs it has to look at its configuration.',
    retryable: false,
  },
  internal: {
    status: 500,
    title: 'Something went wrong in this service',
    detail: 'The error was logged under the request id.',
    retryable: false,
  },
} as const satisfies Record<
  string,
  {
    readonly status: number;
    readonly title: string;
    readonly detail: string;
    readonly retryable: boolean;
  }
>;

export type ProblemType = keyof typeof problemKinds;

/** Which of ours a problem is; `undefined` where it is none, such as that of a proxy in front. */
export function problemType({ type }: Pick<Problem, 'type'>): ProblemType | undefined {
  const name = type.replace('/problems/', '');
  return isProblemType(name) ? name : undefined;
}

function isProblemType(value: string): value is ProblemType {
  return Object.hasOwn(problemKinds, value);
}

const schema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  retryable: v.boolean(),
  retryAfter: v.optional(v.number()),
  requestId: v.string(),
  vendorCode: v.optional(v.string()),
});

/** A failure as `application/problem+json` (RFC 9457). `type` is `/problems/<ProblemType>`, `retryAfter` in seconds. */
export type Problem = Readonly<v.InferOutput<typeof schema>>;

/** Reads a problem document; `undefined` where it is none (a load balancer's page, an old release). */
export function readProblem(body: unknown): Problem | undefined {
  const read = v.safeParse(schema, body);
  return read.success ? read.output : undefined;
}

/** Of a failure what decides whether it is tried again; kinds that no proxy names are its asker's own. */
type Retryable = {
  readonly kind: ProblemType | 'unreachable' | 'timed-out' | 'not-our-answer';
  readonly retryable: boolean;
  /** Seconds to wait before the next try, where the proxy says so. */
  readonly retryAfter?: number | undefined;
};

const tries = 2;
const base = 500;
const longest = 8000;
/** No longer wait than this is made without a person: past it, the button is the way. */
const longestAsked = 60;

/**
 * Whether whoever asks our proxy tries again by itself: at most twice, and only where the proxy said for how long to wait, or could
 * not be heard. What may work at once the proxy tried again already, as often as is good for the vendor: tries upon tries would
 * multiply.
 * @param failures how often it was tried again already
 */
export function shouldTryAgain(failures: number, { kind, retryable, retryAfter }: Retryable): boolean {
  if (!retryable || kind === 'upstream-invalid' || kind === 'timed-out') return false;
  const isUnheard = kind === 'unreachable' || kind === 'not-our-answer';
  return failures < tries && (isUnheard ? 0 : (retryAfter ?? Infinity)) <= longestAsked;
}

/** Milliseconds before try `failures + 2`: full jitter, never sooner than the proxy asked. `random` is in [0, 1). */
export function delayBeforeTry(
  failures: number,
  retryAfter: number | undefined,
  random: () => number,
): number {
  return (retryAfter ?? 0) * 1000 + random() * Math.min(longest, base * 2 ** failures);
}
