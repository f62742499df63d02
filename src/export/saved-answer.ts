import {
  type SavedAnswer,
  savedAnswerFormat,
  savedAnswerVersion,
  type SavedPart,
} from '../contract/protocol/saved-answer.ts';
import type { History } from '../domain/history/history.ts';
import type { Masker } from '../domain/masking/masker.ts';

/**
 * One customer's answers, one for each network that answered, as the text of a file (`SavedAnswer` says what is in it).
 * Everything that names the customer is masked as `mask` does, and then what was searched is left out; texts may still name
 * people.
 * @param history of these answers; networks that did not answer are named in the file
 */
export function writeSavedAnswer(
  parts: readonly [SavedPart, ...SavedPart[]],
  { origin, sourceZone, sent, networks }: History,
  mask: Masker,
): string {
  const [first, ...others] = parts;
  const hidden = mask.level !== 'none';
  const missing = networks.flatMap((coverage) =>
    coverage.state === 'answered' || coverage.state === 'not-asked' ? [] : [coverage],
  );
  const toMasked = (part: SavedPart): SavedPart => ({ ...part, answer: mask.value(part.answer) });
  const saved: SavedAnswer = {
    mode: origin.mode ?? 'real',
    sourceTimeZone: sourceZone,
    hidden,
    ...(hidden || sent === undefined ? {} : { sent }),
    answers: [toMasked(first), ...others.map(toMasked)],
    ...(missing.length > 0 && { missing }),
  };
  return `${JSON.stringify({ format: savedAnswerFormat, version: savedAnswerVersion, ...saved })}\n`;
}
