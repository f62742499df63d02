import type { Instant } from '../domain/instant.ts';
import { savedAnswerName } from './saved-answer-name.ts';

/** Milliseconds; some browsers read the file only after the click has been dealt with. */
const longEnough = 40_000;

/** Hands a saved answer to the browser as a download. */
export function saveAnswer(text: string, fetchedAt: Instant): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = savedAnswerName(fetchedAt);
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), longEnough);
}
