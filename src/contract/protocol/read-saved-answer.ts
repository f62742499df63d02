import { readOutcome } from '../capillary/outcome.ts';
import { addChanges, type Changes } from '../change.ts';
import { isRecord, type JsonRecord, ownValue } from '../json.ts';
import { parseJson } from '../parse-json.ts';
import { readInteractionsEnvelope } from './envelope.ts';
import { readProblem } from './problem.ts';
import {
  readSavedFields,
  type SavedAnswer,
  savedAnswerFormat,
  savedAnswerVersion,
  type SavedPart,
} from './saved-answer.ts';

/** `failure-answer`: the file holds what Capillary, or this product, said instead of a history. */
export type SavedAnswerFailure =
  | 'not-json'
  | 'too-large'
  | 'too-deep'
  | 'not-an-answer'
  | 'newer-version'
  | 'failure-answer';

/** `vendor`: an answer straight from Capillary, which says neither when it was fetched nor which zone its times are of. */
export type ReadSavedAnswer =
  | { readonly kind: 'saved'; readonly saved: SavedAnswer }
  | { readonly kind: 'vendor'; readonly answer: unknown; readonly changes: Changes }
  | { readonly kind: 'failure'; readonly failure: SavedAnswerFailure };

/** The longest text that is read, in UTF-16 units; as bytes of a file the same bound holds. */
export const largestSavedAnswer = 64 * 1024 * 1024;

/**
 * Reads the text of a file: a saved answer of ours, what our API answers (kept from a browser's network tab), or an answer
 * straight from Capillary in any shape that `readOutcome` calls a success. Never throws, and a failure never quotes the text.
 * @param decoding what could not be decoded of the file
 */
export function readSavedAnswer(text: string, decoding: Changes = []): ReadSavedAnswer {
  if (text.length > largestSavedAnswer) return fail('too-large');
  const parsed = parseJson(text);
  if (!parsed.ok) return fail(parsed.reason);
  const { value } = parsed;
  const changes = addChanges(decoding, parsed.changes);
  if (isRecord(value) && ownValue(value, 'format') === savedAnswerFormat) return readOurs(value, changes);
  const envelope = readInteractionsEnvelope(value);
  if (envelope !== undefined) {
    const { mode, sourceTimeZone, sent, fetchedAt, requestId, answer, changes: reported } = envelope;
    const part = {
      network: null,
      type: null,
      fetchedAt,
      requestId,
      answer,
      ...(reported && { changes: reported }),
    };
    return toSaved({ mode, sourceTimeZone, hidden: false, sent, answers: [part] }, changes);
  }
  if (readProblem(value) !== undefined) return fail('failure-answer');
  const failure = failureOf(value);
  return failure === undefined ? { kind: 'vendor', answer: value, changes } : fail(failure);
}

function readOurs(value: JsonRecord, changes: Changes): ReadSavedAnswer {
  const version = ownValue(value, 'version');
  if (typeof version === 'number' && version > savedAnswerVersion) return fail('newer-version');
  const saved = version === savedAnswerVersion ? readSavedFields(value) : undefined;
  return saved === undefined ? fail('not-an-answer') : toSaved(saved, changes);
}

function toSaved(saved: SavedAnswer, changes: Changes): ReadSavedAnswer {
  for (const { answer } of saved.answers) {
    const failure = failureOf(answer);
    if (failure !== undefined) return fail(failure);
  }
  return { kind: 'saved', saved: changes.length === 0 ? saved : withChanges(saved, changes) };
}

/** What befell the file itself (somebody edited it) may have befallen any of its answers, so each says it. */
function withChanges(saved: SavedAnswer, changes: Changes): SavedAnswer {
  const [first, ...others] = saved.answers;
  const add = (part: SavedPart): SavedPart => ({ ...part, changes: addChanges(part.changes ?? [], changes) });
  return { ...saved, answers: [add(first), ...others.map(add)] };
}

/** A file has no HTTP status: it is judged as if it had come with 200. */
function failureOf(answer: unknown): SavedAnswerFailure | undefined {
  const outcome = readOutcome(200, answer);
  if (outcome.kind === 'success') return undefined;
  return outcome.failure === 'unreadable' ? 'not-an-answer' : 'failure-answer';
}

function fail(failure: SavedAnswerFailure): ReadSavedAnswer {
  return { kind: 'failure', failure };
}
