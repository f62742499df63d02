import { yieldToMain } from '../api/yield-to-main.ts';
import type { Changes } from '../contract/change.ts';
import { decodeBytes, decodeText } from '../contract/decode-bytes.ts';
import {
  type ReadSavedAnswer,
  type SavedAnswerFailure,
  largestSavedAnswer,
  readSavedAnswer,
} from '../contract/protocol/read-saved-answer.ts';
import type { SavedAnswer, SavedPart } from '../contract/protocol/saved-answer.ts';
import type { History } from '../domain/history/history.ts';
import { type MissingNetwork, joinHistories } from '../domain/history/join.ts';
import { type HistorySource, readHistory, readSharingCustomer } from '../domain/history/to-history.ts';
import { maskAnswer } from '../domain/masking/mask-answer.ts';
import { type Instant, toInstant } from '../domain/time/instant.ts';
import { type ZoneName, toZoneName } from '../domain/time/zone.ts';

/** A customer's history out of a file. */
export type Opened = {
  readonly fileName: string;
  /** Identities were masked on saving. */
  readonly masked: boolean;
  readonly history: History;
  /** The history of one of several customers who share the identifier, from 1 in the vendor's order. */
  readonly ofCustomer: (number: number) => History;
  /** What the vendor answered, OTPs masked, one for each network (`null`: the vendor's default). */
  readonly answers: readonly Pick<SavedPart, 'network' | 'answer'>[];
};

/** An answer straight from Capillary, of whose times nobody has said the zone. */
export type Unzoned = {
  readonly kind: 'unzoned';
  readonly fileName: string;
  readonly answer: unknown;
  readonly changes: Changes;
  /** The file's own date. */
  readonly date: Instant;
};
type OpenResult =
  | { readonly kind: 'opened'; readonly opened: Opened }
  | Unzoned
  | { readonly kind: 'failure'; readonly failure: OpenFailure };

/** Opens what somebody chose or dropped, on this machine alone: nothing of it is sent or kept. */
export async function openFile(file: File): Promise<OpenResult> {
  const read = await readFile(file);
  if (read.kind === 'failure') return read;
  if (read.kind === 'vendor') {
    return {
      kind: 'unzoned',
      fileName: file.name,
      answer: read.answer,
      changes: read.changes,
      date: toInstant(file.lastModified),
    };
  }
  const opened = await openSaved(file.name, read.saved);
  return opened === undefined ? { kind: 'failure', failure: 'unknown-zone' } : { kind: 'opened', opened };
}

type Unread = { readonly kind: 'failure'; readonly failure: OpenFailure };

/** Reads a file that somebody chose, on this machine alone. Never throws: a file may be gone, or be a folder. */
async function readFile(file: File): Promise<ReadSavedAnswer | Unread> {
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

/** A saved answer of ours; `undefined` where this browser does not know its zone: times are never guessed. */
export async function openSaved(fileName: string, saved: SavedAnswer): Promise<Opened | undefined> {
  const sourceZone = toZoneName(saved.sourceTimeZone);
  if (sourceZone === undefined) return undefined;
  const { mode, hidden: masked, sent, answers, missing = [] } = saved;
  const toPart = ({ network, type, answer, fetchedAt, changes = [] }: SavedPart): Part => ({
    network,
    answer,
    source: {
      origin: { kind: 'file', mode, datedBy: 'answer' },
      sent,
      network: network ?? undefined,
      type: type ?? undefined,
      changes,
      sourceZone,
      fetchedAt: toInstant(Date.parse(fetchedAt)),
    },
  });
  const [first, ...others] = answers;
  return {
    fileName,
    masked,
    ...(await readParts([toPart(first), ...others.map(toPart)], missing.map(toMissing))),
  };
}

/**
 * An answer straight from Capillary.
 * @param sourceZone of its wall times, as a person said
 * @param fetchedAt the file's own date
 * @param changes what of the answer is not as it came
 */
export async function openVendorAnswer(
  fileName: string,
  answer: unknown,
  sourceZone: ZoneName,
  fetchedAt: Instant,
  changes: Changes,
): Promise<Opened> {
  const source: HistorySource = {
    origin: { kind: 'file', mode: undefined, datedBy: 'file' },
    sent: undefined,
    network: undefined,
    type: undefined,
    changes,
    sourceZone,
    fetchedAt,
  };
  return { fileName, masked: false, ...(await readParts([{ network: null, answer, source }], [])) };
}

type Missing = NonNullable<SavedAnswer['missing']>[number];

function toMissing({ network, state, why = 'Nobody says why.' }: Missing): MissingNetwork {
  return state === 'failed' ? { network, state, why } : { network, state };
}

type Part = {
  readonly network: string | null;
  readonly answer: unknown;
  readonly source: HistorySource;
};

/** A file may come from anywhere: OTPs are masked here as the service masks them on the way. */
async function readParts(
  raw: readonly [Part, ...Part[]],
  missing: readonly MissingNetwork[],
): Promise<Pick<Opened, 'history' | 'ofCustomer' | 'answers'>> {
  const mask = (part: Part): Part => ({ ...part, answer: maskAnswer(part.answer) });
  const [first, ...others] = raw;
  const parts = [mask(first), ...others.map(mask)] as const;
  const histories: History[] = [];
  for (const { answer, source } of parts)
    histories.push(await readHistory(answer, source, { pause: yieldToMain }));
  const join = ([one, ...more]: readonly History[]): History => {
    if (one === undefined) throw new Error('a file without an answer');
    return joinHistories([one, ...more], missing);
  };
  return {
    history: join(histories),
    ofCustomer: (number) =>
      join(parts.map(({ answer, source }) => readSharingCustomer(answer, source, number))),
    answers: parts.map(({ network, answer }) => ({ network, answer })),
  };
}

/** Every way in which opening a file can fail. */
export type OpenFailure = SavedAnswerFailure | 'not-readable' | 'several-files' | 'unknown-zone';

type Words = { readonly title: string; readonly next: string };

/** What is wrong with a file, and what to do: never a word of what is in it. */
export const openFailureWords = {
  'not-json': {
    title: 'This file is not JSON',
    next: 'A saved file ends in .json. A page that was saved, or a file cut short while it was copied, cannot be read: save it again.',
  },
  'too-large': {
    title: 'This file is too large',
    next: 'Files of up to 64 MiB can be opened. Choose the file of one customer.',
  },
  'too-deep': {
    title: 'This file is nested too deep',
    next: 'No answer of Capillary looks like this. Choose another file.',
  },
  'not-an-answer': {
    title: 'This file holds no answer that can be read',
    next: 'It is JSON, but neither an answer saved here nor a customer’s interactions from Capillary; or it was changed or cut. Choose another file, or save the answer again.',
  },
  'newer-version': {
    title: 'This file was saved by a newer version',
    next: 'Reading it as it is could show something wrong. Open it with the newer Customer Timeline.',
  },
  'failure-answer': {
    title: 'This file holds an error, not a history',
    next: 'It is what was answered instead of a customer’s communications, which does not mean that there are none. Search for the customer and save the answer again.',
  },
  'not-readable': {
    title: 'This file could not be read',
    next: 'It may be a folder, or have been moved, changed or locked since it was chosen. Choose it again.',
  },
  'several-files': {
    title: 'These are several files',
    next: 'Open one file at a time. Answers of several networks that were saved together are one file.',
  },
  'unknown-zone': {
    title: 'This file’s time zone is not known here',
    next: 'Its times would have to be guessed. A newer browser may know the zone.',
  },
} as const satisfies Record<OpenFailure, Words>;
