import { yieldToMain } from '../api/yield-to-main.ts';
import { decodeBytes } from '../contract/decode-bytes.ts';
import { largestSavedAnswer, type ReadSavedAnswer, readSavedAnswer } from '../contract/read-saved-answer.ts';
import { decodeText } from '../domain/text/decode-text.ts';
import type { OpenFailure } from './open-failure.ts';

type Unread = { readonly kind: 'failure'; readonly failure: OpenFailure };

/** Reads a file that somebody chose, on this machine alone. Never throws: a file may be gone, or be a folder. */
export async function readFile(file: File): Promise<ReadSavedAnswer | Unread> {
  if (file.size > largestSavedAnswer) return { kind: 'failure', failure: 'too-large' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await yieldToMain();
    const whole = decodeText(bytes);
    // What is no text is said beside the rest of the answer: it costs none of it.
    const { text, changes } = whole === undefined ? decodeBytes(bytes) : { text: whole, changes: [] };
    await yieldToMain();
    return readSavedAnswer(text, changes);
  } catch {
    return { kind: 'failure', failure: 'not-readable' };
  }
}
