import type { InteractionsEnvelope } from '../contract/interactions-envelope.ts';
import { readHistory } from '../domain/history/read-history.ts';
import { toInstant } from '../domain/time/instant.ts';
import { toZoneName } from '../domain/time/zone-name.ts';
import { ApiError, localFailure } from './api-error.ts';
import type { Fetched, Scope } from './interactions-query.ts';
import { yieldToMain } from './yield-to-main.ts';

/**
 * Gives an envelope its meaning.
 * @throws ApiError where the source zone is none that this browser knows: times are never guessed
 */
export async function readFetched(envelope: InteractionsEnvelope, scope: Scope): Promise<Fetched> {
  const { handle, mode, sent, requestId, answer } = envelope;
  const sourceZone = toZoneName(envelope.sourceTimeZone);
  if (sourceZone === undefined) throw new ApiError(localFailure('not-our-answer'));
  const history = await readHistory(
    answer,
    {
      origin: { kind: 'service', mode },
      sent,
      network: scope.network,
      type: scope.type,
      sourceZone,
      fetchedAt: toInstant(Date.parse(envelope.fetchedAt)),
    },
    yieldToMain,
  );
  return { handle, scope, requestId, answer, history };
}
