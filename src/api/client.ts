import { type About, readAbout } from '../contract/about.ts';
import { type InteractionsEnvelope, readInteractionsEnvelope } from '../contract/interactions-envelope.ts';
import type { InteractionsRequest } from '../contract/interactions-request.ts';
import { isProblemType, readProblem } from '../contract/problem.ts';
import { ApiError, type Failure, localFailure, toProblemFailure } from './api-error.ts';

/** The proxy gives up after 15 s; whoever waits longer waits for a broken line. */
const longestWait = 20_000;
const headers = { 'X-Requested-By': 'customer-timeline' };

/**
 * Asks the proxy for a customer's interactions. Identifiers travel in the body alone.
 * @throws ApiError, or the signal's reason where the caller cancelled
 */
export async function postInteractions(
  request: InteractionsRequest,
  signal: AbortSignal,
): Promise<InteractionsEnvelope> {
  const body = await call('/api/interactions', signal, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });
  const envelope = readInteractionsEnvelope(body);
  if (envelope === undefined) throw new ApiError(localFailure('not-our-answer'));
  return envelope;
}

/** @throws ApiError, or the signal's reason where the caller cancelled */
export async function getAbout(signal: AbortSignal): Promise<About> {
  const about = readAbout(await call('/api/about', signal, { headers }));
  if (about === undefined) throw new ApiError(localFailure('not-our-answer'));
  return about;
}

async function call(path: string, signal: AbortSignal, init: RequestInit): Promise<unknown> {
  const deadline = AbortSignal.timeout(longestWait);
  try {
    const response = await fetch(path, {
      ...init,
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.any([signal, deadline]),
    });
    const body: unknown = await response.json();
    if (response.ok) return body;
    throw new ApiError(toFailureOf(body));
  } catch (error) {
    if (error instanceof ApiError) throw error;
    signal.throwIfAborted();
    if (deadline.aborted) throw new ApiError(localFailure('timed-out'));
    throw new ApiError(localFailure(error instanceof SyntaxError ? 'not-our-answer' : 'unreachable'));
  }
}

function toFailureOf(body: unknown): Failure {
  const problem = readProblem(body);
  const kind = problem?.type.replace('/problems/', '') ?? '';
  return problem !== undefined && isProblemType(kind)
    ? toProblemFailure(problem, kind)
    : localFailure('not-our-answer');
}
