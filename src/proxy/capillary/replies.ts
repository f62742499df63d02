import type { VendorFailure } from '../../contract/capillary/answer.ts';
import { readOutcome } from '../../contract/capillary/outcome.ts';
import type { Changes } from '../../contract/change.ts';
import type { ProblemType } from '../../contract/protocol/problem.ts';
import { maskAnswer } from '../../domain/masking/mask-answer.ts';
import type { Echo } from '../credentials/secret-echo.ts';
import type { HttpReply, TransportFailure, Withheld } from './http-reply.ts';

/** What became of one question to the vendor, as the browser gets it. */
export type VendorReply =
  | (AnswerFacts & {
      readonly kind: 'answer';
      /** What the vendor answered as JSON, codes masked: written once for everybody who waits for it. In UTF-8 where it is bytes. */
      readonly json: Json;
    })
  | VendorProblem
  | Aborted;

export type Json = string | Uint8Array<ArrayBuffer>;

/** The same before anything is masked: it stays within the client. */
export type Reading =
  | (AnswerFacts & {
      readonly kind: 'answer';
      readonly answer: unknown;
      /** What `answer` was read from. */
      readonly text: string;
      /** JSON that reads as `answer` by itself; `undefined` where there is none. */
      readonly exact?: string | undefined;
    })
  | VendorProblem
  | Aborted;

type AnswerFacts = {
  /** What of the answer is not as it came. */
  readonly changes: Changes;
  /** Size of the vendor's answer, bytes. */
  readonly bytes: number;
  readonly vendorRequestId: string | undefined;
};

export type VendorProblem = {
  readonly kind: 'problem';
  readonly type: ProblemType;
  readonly title?: string | undefined;
  readonly detail?: string | undefined;
  readonly retryable?: boolean | undefined;
  /** Seconds. */
  readonly retryAfter?: number | undefined;
  /** The vendor's own code, such as `1012`. */
  readonly vendorCode?: string | undefined;
  readonly vendorRequestId?: string | undefined;
  /** The system's name of the error, such as `ECONNREFUSED`, for the log. */
  readonly cause?: string | undefined;
};

/** Nobody waits for it any more. */
export type Aborted = { readonly kind: 'aborted' };

/**
 * What an HTTP reply of the vendor means to whoever asked.
 * @param now the wall clock, epoch milliseconds
 */
export function readReply(reply: HttpReply, now: number): Reading {
  if (reply.kind === 'aborted') return reply;
  if (reply.kind === 'withheld') return toProblem(reply);
  if (reply.kind === 'failed')
    return { kind: 'problem', ...transportProblems[reply.failure], cause: reply.code };
  const { status, body, text, exact, changes, bytes, requestId: vendorRequestId } = reply;
  const outcome = readOutcome(status, body);
  if (outcome.kind === 'success')
    return { kind: 'answer', answer: body, text, exact, changes, bytes, vendorRequestId };
  return {
    kind: 'problem',
    type: problemTypes[outcome.failure],
    retryable: outcome.failure === 'vendor-error' ? false : undefined,
    retryAfter: ['busy', 'rate-limited'].includes(outcome.failure)
      ? parseRetryAfter(reply.retryAfter, now)
      : undefined,
    vendorCode: toPlainCode(outcome.code),
    vendorRequestId,
  };
}

/** What a question that was not put to the vendor means to whoever asked. */
export function toProblem(withheld: Withheld): VendorProblem {
  return { ...withheld, kind: 'problem' };
}

const transportProblems = {
  timeout: { type: 'upstream-timeout' },
  'cut-short': { type: 'upstream-timeout' },
  unreachable: { type: 'upstream-error', detail: 'Capillary could not be reached.' },
  broken: { type: 'upstream-invalid', detail: 'The answer of Capillary broke off.' },
  invalid: { type: 'upstream-invalid' },
  'too-large': { type: 'upstream-too-large' },
  redirect: {
    type: 'upstream-error',
    retryable: false,
    detail:
      'Capillary points to another address, which is not followed. Whoever runs this service has to check its address.',
  },
} as const satisfies Record<TransportFailure, Omit<VendorProblem, 'kind'>>;

const problemTypes = {
  'not-found': 'not-found',
  'not-enrolled': 'not-enrolled',
  merged: 'merged',
  'identifier-refused': 'identifier-refused',
  'not-permitted': 'forbidden',
  credentials: 'upstream-auth',
  'token-expired': 'upstream-auth',
  'rate-limited': 'rate-limited',
  busy: 'upstream-error',
  unreadable: 'upstream-invalid',
  'vendor-error': 'upstream-error',
} as const satisfies Record<VendorFailure, ProblemType>;

/**
 * A code is a number of at most 6 digits, or a short word with at most 3 of them: anything longer may be somebody's number or a
 * one-time code, and stays with the vendor, since codes also go into our log.
 */
function toPlainCode(code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  const digits = code.replace(/\D/g, '').length;
  return /^\d{1,6}$/.test(code) || (/^[\w.-]{1,32}$/.test(code) && digits <= 3) ? code : undefined;
}

/** Longest pause that is handed on, seconds: a vendor's slip must not lock people out for days. */
const longest = 60;
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;
const seconds = /^\d{1,15}(?:e\d{1,2})?$/i;

/**
 * Reads a `Retry-After` header (RFC 9110 §10.2.3): seconds or an HTTP date. Capped at 60 s; `undefined` where it is
 * missing, in the past or unreadable.
 * @param now the wall clock, epoch milliseconds
 */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  const wait = seconds.test(text)
    ? Number(text)
    : httpDate.test(text)
      ? Math.ceil((Date.parse(text) - now) / 1000)
      : Number.NaN;
  return wait > 0 ? Math.min(wait, longest) : undefined;
}

/**
 * A reply as it may leave the proxy: codes masked, and never with what proves us to the vendor, which is looked for in what came
 * (a mask may cover half of it) and in what goes (where no letter is written in escapes).
 */
export function maskReply(reading: Reading, areOtpsMasked: boolean, isEcho: Echo): VendorReply {
  if (reading.kind === 'aborted') return reading;
  if (reading.kind === 'problem')
    return isEcho(JSON.stringify([reading.vendorCode, reading.vendorRequestId])) ? echo : reading;
  const { answer, text, exact, ...facts } = reading;
  const masked = areOtpsMasked ? maskAnswer(answer) : answer;
  const json = masked === answer && exact !== undefined && isPlain(exact) ? exact : JSON.stringify(masked);
  return isEcho(text) || (json !== text && isEcho(json)) || isEcho(JSON.stringify([facts.vendorRequestId]))
    ? echo
    : { ...facts, json };
}

/**
 * Whether a text of JSON hides nothing and is no longer than it need be: no letter is written in escapes that might stand as it is, no
 * line is broken. It may then go as it came where nothing in it is masked; writing it again takes as long as reading it.
 */
function isPlain(json: string): boolean {
  return !json.includes('\n') && !json.includes('\\u') && !json.includes('\\/');
}

/** In place of an answer that holds our own credentials; what it held is said nowhere, in the log neither. */
const echo: VendorProblem = {
  kind: 'problem',
  type: 'upstream-invalid',
  title: 'An answer with the credentials of this service in it',
  detail:
    'The answer of Capillary held the credentials of this service, so it was not handed on. Whoever runs this service has to look at what answers in Capillary’s place.',
  retryable: false,
  cause: 'CREDENTIAL_ECHO',
};

/** Whether fresh credentials may help. */
export function isAuthProblem(reply: VendorReply | Withheld): boolean {
  return reply.kind === 'problem' && reply.type === 'upstream-auth';
}
