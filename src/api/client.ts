import { addChanges, type Changes } from '../contract/change.ts';
import { type JsonFirst, type ParsedJson, parseJsonFirst } from '../contract/parse-json.ts';
import { type About, readAbout } from '../contract/protocol/about.ts';
import { type InteractionsEnvelope, readInteractionsEnvelope } from '../contract/protocol/envelope.ts';
import { problemType, readProblem } from '../contract/protocol/problem.ts';
import type { InteractionsRequest } from '../contract/protocol/request.ts';
import { ApiError, type Failure, localFailure, toProblemFailure } from './failure.ts';

/** The proxy gives up after 15 s; whoever waits longer waits for a broken line. */
const longestWait = 20_000;
const headers = { 'X-Requested-By': 'customer-timeline' };

/** What the proxy answered. */
export type Answered = {
  /** Of a large answer as it is read first: somebody may be shown its newest messages, and nothing else is made of it. */
  readonly first: InteractionsEnvelope;
  /** As it was written. @throws ApiError where it is none of ours after all */
  readonly exactly: () => InteractionsEnvelope;
};

/** From so many characters on (some thousands of messages), what an answer lost in reading is looked for later. */
const large = 1_000_000;

/**
 * Asks the proxy for a customer's interactions. Identifiers travel in the body alone.
 * @throws ApiError, or the signal's reason where the caller cancelled
 */
export async function postInteractions(request: InteractionsRequest, signal: AbortSignal): Promise<Answered> {
  const { json, length } = await call('/api/interactions', signal, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });
  const exactly = (): InteractionsEnvelope => toEnvelope(sound(json.exactly()));
  if (length >= large) return { first: toEnvelope({ value: json.value, changes: [] }), exactly };
  const envelope = exactly();
  return { first: envelope, exactly: () => envelope };
}

function toEnvelope({ value, changes }: SoundJson): InteractionsEnvelope {
  const envelope = readInteractionsEnvelope(value);
  if (envelope === undefined) throw new ApiError(localFailure('not-our-answer'));
  // What our proxy writes is exact; whatever stands between us and it may not be.
  return changes.length === 0
    ? envelope
    : { ...envelope, changes: addChanges(envelope.changes ?? [], changes) };
}

/**
 * Asks the proxy what it is connected to.
 * @throws ApiError, or the signal's reason where the caller cancelled
 */
export async function getAbout(signal: AbortSignal): Promise<About> {
  const { json } = await call('/api/about', signal, { headers });
  const about = readAbout(sound(json.exactly()).value);
  if (about === undefined) throw new ApiError(localFailure('not-our-answer'));
  return about;
}

type SoundJson = { readonly value: unknown; readonly changes: Changes };

/** @throws ApiError where it is none of what the proxy answers */
function sound(json: ParsedJson): SoundJson {
  if (!json.ok) throw new ApiError(localFailure('not-our-answer'));
  return json;
}

/** One call to the proxy, its answer parsed. @throws ApiError, or the signal's reason where the caller cancelled */
async function call(
  path: string,
  signal: AbortSignal,
  init: RequestInit,
): Promise<{ readonly json: JsonFirst; readonly length: number }> {
  const deadline = AbortSignal.timeout(longestWait);
  try {
    const response = await fetch(path, {
      ...init,
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.any([signal, deadline]),
    });
    const text = await response.text();
    const json = parseJsonFirst(text);
    if (json === undefined) throw new ApiError(localFailure('not-our-answer'));
    if (response.ok) return { json, length: text.length };
    throw new ApiError(readFailure(sound(json.exactly()).value));
  } catch (error) {
    if (error instanceof ApiError) throw error;
    signal.throwIfAborted();
    if (deadline.aborted) throw new ApiError(localFailure('timed-out'));
    throw new ApiError(localFailure('unreachable'));
  }
}

/** A failure out of what the proxy answers in place of a success. */
function readFailure(body: unknown): Failure {
  const problem = readProblem(body);
  const kind = problem === undefined ? undefined : problemType(problem);
  return problem === undefined || kind === undefined
    ? localFailure('not-our-answer')
    : toProblemFailure(problem, kind);
}
