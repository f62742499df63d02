import type { Fetched } from '../api/read-fetched.ts';
import type { SavedPart } from '../contract/protocol/saved-answer.ts';
import type { History } from '../domain/history/history.ts';
import type { Masker } from '../domain/masking/masker.ts';
import type { Instant } from '../domain/time/instant.ts';
import { writeSavedAnswer } from '../export/saved-answer.ts';
import { downloadFile } from '../ui/output.ts';

/** What a saved answer holds, to be said before and after. What names the customer is masked in it as on screen. */
export function describeSaved({ level }: Masker): string {
  return level === 'none'
    ? 'It holds all identities and texts.'
    : 'Identities are hidden in it; texts may still name people.';
}

/** Hands the whole answers to the browser as a file; gives the sentence that says what was saved. */
export function saveAnswers(
  [first, ...others]: readonly [Fetched, ...Fetched[]],
  history: History,
  mask: Masker,
): string {
  const text = writeSavedAnswer([toPart(first), ...others.map(toPart)], history, mask);
  const name = savedAnswerName(history.fetchedAt);
  downloadFile(new Blob([text], { type: 'application/json' }), name);
  return `Saved ${name}. ${describeSaved(mask)}`;
}

function toPart({ scope, history, requestId, answer, changes }: Fetched): SavedPart {
  return {
    network: scope.network ?? null,
    type: scope.type ?? null,
    fetchedAt: new Date(history.fetchedAt).toISOString(),
    requestId,
    answer,
    ...(changes.length > 0 && { changes }),
  };
}

/** `customer-timeline-answer-2026-11-24T14-02-11Z.json`: when it was fetched, in UTC, and nothing of whose it is. */
export function savedAnswerName(fetchedAt: Instant): string {
  const iso = new Date(fetchedAt).toISOString();
  return `customer-timeline-answer-${iso.slice(0, 19).replaceAll(':', '-')}Z.json`;
}
