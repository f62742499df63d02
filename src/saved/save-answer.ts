import type { Instant } from '../domain/time/instant.ts';
import { downloadFile } from '../ui/download-file.ts';
import { savedAnswerName } from './saved-answer-name.ts';

/** Hands a saved answer to the browser as a download. */
export function saveAnswer(text: string, fetchedAt: Instant): void {
  downloadFile(new Blob([text], { type: 'application/json' }), savedAnswerName(fetchedAt));
}
