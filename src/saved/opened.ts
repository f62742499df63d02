import { yieldToMain } from '../api/yield-to-main.ts';
import type { Changes } from '../contract/change.ts';
import type { SavedAnswer, SavedPart } from '../contract/saved-answer.ts';
import type { History } from '../domain/history/history.ts';
import { joinAnswers, type MissingNetwork } from '../domain/history/join-histories.ts';
import { readHistory, readSharingCustomer } from '../domain/history/read-history.ts';
import type { HistorySource } from '../domain/history/to-history.ts';
import { maskOtps } from '../domain/masking/mask-otps.ts';
import { type Instant, toInstant } from '../domain/time/instant.ts';
import { toZoneName, type ZoneName } from '../domain/time/zone-name.ts';

/** A customer's history out of a file. */
export type Opened = {
  readonly fileName: string;
  /** Identities were masked on saving. */
  readonly hidden: boolean;
  readonly history: History;
  /** The history of one of several customers who share the identifier, from 1 in the vendor's order. */
  readonly ofCustomer: (number: number) => History;
  /** What the vendor answered, OTPs masked, one for each network (`null`: the vendor's default). */
  readonly answers: readonly Pick<SavedPart, 'network' | 'answer'>[];
};

/** A saved answer of ours; `undefined` where this browser does not know its zone: times are never guessed. */
export async function openSaved(fileName: string, saved: SavedAnswer): Promise<Opened | undefined> {
  const sourceZone = toZoneName(saved.sourceTimeZone);
  if (sourceZone === undefined) return undefined;
  const { mode, hidden, sent, answers, missing = [] } = saved;
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
    hidden,
    ...(await readParts([toPart(first), ...others.map(toPart)], missing.map(toMissing))),
  };
}

/**
 * An answer straight from Capillary.
 * @param sourceZone of its wall times, as a person said
 * @param fetchedAt the file's own date
 * @param changes what of the answer is not as it came
 */
export async function openVendor(
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
  return { fileName, hidden: false, ...(await readParts([{ network: null, answer, source }], [])) };
}

function toMissing({ network, state, why = 'Nobody says why.' }: Missing): MissingNetwork {
  return state === 'failed' ? { network, state, why } : { network, state };
}

type Missing = NonNullable<SavedAnswer['missing']>[number];

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
  const mask = (part: Part): Part => ({ ...part, answer: maskOtps(part.answer) });
  const [first, ...others] = raw;
  const parts = [mask(first), ...others.map(mask)] as const;
  const histories: History[] = [];
  for (const { answer, source } of parts) histories.push(await readHistory(answer, source, yieldToMain));
  const join = ([one, ...more]: readonly History[]): History => {
    if (one === undefined) throw new Error('a file without an answer');
    return joinAnswers([one, ...more], missing);
  };
  return {
    history: join(histories),
    ofCustomer: (number) =>
      join(parts.map(({ answer, source }) => readSharingCustomer(answer, source, number))),
    answers: parts.map(({ network, answer }) => ({ network, answer })),
  };
}
