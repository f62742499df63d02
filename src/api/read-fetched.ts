import type { Changes } from '../contract/change.ts';
import type { InteractionsEnvelope } from '../contract/interactions-envelope.ts';
import { readAnswer } from '../contract/read-answer.ts';
import type { History } from '../domain/history/history.ts';
import { type Instant, toInstant } from '../domain/time/instant.ts';
import { toHistory } from '../domain/history/to-history.ts';
import { toZoneName, type ZoneName } from '../domain/time/zone-name.ts';
import { ApiError, localFailure } from './api-error.ts';
import type { Fetched, Scope } from './interactions-query.ts';
import { yieldToMain } from './yield-to-main.ts';

/**
 * Gives an envelope its meaning.
 * @throws ApiError where the source zone is none that this browser knows: times are never guessed
 */
export async function readFetched(envelope: InteractionsEnvelope, scope: Scope): Promise<Fetched> {
  const { handle, mode, sent, requestId, answer, changes = [] } = envelope;
  const sourceZone = toZoneName(envelope.sourceTimeZone);
  if (sourceZone === undefined) throw new ApiError(localFailure('not-our-answer'));
  const history = await readHistory(answer, sourceZone, toInstant(Date.parse(envelope.fetchedAt)), changes);
  return { handle, scope, mode, sent, requestId, answer, changes, history };
}

/** A vendor answer as a history, in slices, so that the page stays alive while a large one is read. */
export async function readHistory(
  answer: unknown,
  sourceZone: ZoneName,
  fetchedAt: Instant,
  changes: Changes,
): Promise<History> {
  await yieldToMain();
  const read = readAnswer(answer, changes);
  await yieldToMain();
  return toHistory(read, sourceZone, fetchedAt);
}
