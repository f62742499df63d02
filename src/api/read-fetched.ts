import type { InteractionsEnvelope } from '../contract/interactions-envelope.ts';
import { readAnswer } from '../contract/read-answer.ts';
import { toInstant } from '../domain/instant.ts';
import { toHistory } from '../domain/to-history.ts';
import { toZoneName } from '../domain/zone-name.ts';
import { ApiError, localFailure } from './api-error.ts';
import type { Fetched } from './interactions-query.ts';
import { yieldToMain } from './yield-to-main.ts';

/**
 * Gives an envelope its meaning, in slices, so that the page stays alive while a large answer is read.
 * @throws ApiError where the source zone is none that this browser knows: times are never guessed
 */
export async function readFetched({ answer, ...envelope }: InteractionsEnvelope): Promise<Fetched> {
  const sourceZone = toZoneName(envelope.sourceTimeZone);
  if (sourceZone === undefined) throw new ApiError(localFailure('not-our-answer'));
  await yieldToMain();
  const read = readAnswer(answer);
  await yieldToMain();
  return {
    handle: envelope.handle,
    mode: envelope.mode,
    sent: envelope.sent,
    requestId: envelope.requestId,
    history: toHistory(read, sourceZone, toInstant(Date.parse(envelope.fetchedAt))),
  };
}
