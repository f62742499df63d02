import type { Fetched } from '../api/interactions-query.ts';
import {
  type SavedAnswer,
  savedAnswerFormat,
  savedAnswerVersion,
  type SavedPart,
} from '../contract/saved-answer.ts';
import { hideIdentities } from '../domain/masking/hide-identities.ts';

/**
 * One customer's answers, one for each network, as the text of a file (`SavedAnswer` says what is in it). With `hide`
 * everything that names the customer is masked and what was searched is left out; texts may still name people.
 */
export function writeSavedAnswer(
  answers: readonly [Fetched, ...Fetched[]],
  hide: ((text: string) => string) | undefined,
): string {
  const [first, ...others] = answers;
  const saved: SavedAnswer = {
    mode: first.mode,
    sourceTimeZone: first.history.sourceZone,
    hidden: hide !== undefined,
    ...(hide === undefined ? { sent: first.sent } : {}),
    answers: [toPart(first, hide), ...others.map((fetched) => toPart(fetched, hide))],
  };
  return `${JSON.stringify({ format: savedAnswerFormat, version: savedAnswerVersion, ...saved })}\n`;
}

function toPart(
  { scope, history, requestId, answer, changes }: Fetched,
  hide: ((text: string) => string) | undefined,
): SavedPart {
  return {
    network: scope.network ?? null,
    type: scope.type ?? null,
    fetchedAt: new Date(history.fetchedAt).toISOString(),
    requestId,
    answer: hide === undefined ? answer : hideIdentities(answer, hide),
    ...(changes.length === 0 ? {} : { changes }),
  };
}
