import { problemKinds } from '../contract/problem.ts';
import type { Failure, FailureKind } from './api-error.ts';

/** A failure for a person: what happened, and what to do next. */
export type FailureWords = { readonly title: string; readonly detail: string; readonly next: string };

const nextSteps = {
  'bad-request': 'A new search makes a new link.',
  'identifier-invalid': 'Correct it and search again.',
  unauthenticated: 'Sign in and try again.',
  forbidden: 'Ask whoever runs this service for access.',
  'not-found':
    'Check the digits, or try the e-mail or external id: customers are often enrolled with only one of them.',
  'not-enrolled': 'There is no history before enrolment.',
  merged: 'Ask the customer for the number or e-mail in use now.',
  'identifier-refused': 'Check the number or choose another identifier type.',
  'rate-limited': 'Wait a moment, then try again.',
  'upstream-auth': 'Trying again will not help until the credentials are renewed.',
  'upstream-error': 'Try again in a moment. Nothing is known about this customer until it works.',
  'upstream-invalid': 'Try again. If it stays, send the request id to whoever runs this service.',
  'upstream-too-large': 'Choose one interaction type under Interaction type to ask for less.',
  'upstream-timeout': 'Try again. Nothing is known about this customer until it works.',
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

export function toFailureWords({ kind, detail }: Failure): FailureWords {
  return { title: kinds[kind].title, detail: detail ?? kinds[kind].detail, next: nextSteps[kind] };
}
