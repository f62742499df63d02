import { yieldToMain } from '../api/yield-to-main.ts';
import type { SavedAnswer, SavedPart } from '../contract/saved-answer.ts';
import type { History, Origin } from '../domain/history/history.ts';
import { joinAnswers } from '../domain/history/join-histories.ts';
import { readHistory } from '../domain/history/read-history.ts';
import { maskOtps } from '../domain/masking/mask-otps.ts';
import { type Instant, toInstant } from '../domain/time/instant.ts';
import { toZoneName, type ZoneName } from '../domain/time/zone-name.ts';

/** A customer's history out of a file. */
export type Opened = {
  readonly fileName: string;
  /** Identities were masked on saving. */
  readonly hidden: boolean;
  readonly history: History;
  /** What the vendor answered, OTPs masked, one for each network (`null`: the vendor's default). */
  readonly answers: readonly Pick<SavedPart, 'network' | 'answer'>[];
};

/** A saved answer of ours; `undefined` where this browser does not know its zone: times are never guessed. */
export async function openSaved(fileName: string, saved: SavedAnswer): Promise<Opened | undefined> {
  const sourceZone = toZoneName(saved.sourceTimeZone);
  if (sourceZone === undefined) return undefined;
  const { mode, hidden, sent, answers, missing = [] } = saved;
  const origin: Origin = { kind: 'file', mode, datedBy: 'answer' };
  const read = async ({ network, type, answer, fetchedAt }: SavedPart): Promise<Read> =>
    readMasked(network, answer, {
      origin,
      sent,
      network: network ?? undefined,
      type: type ?? undefined,
      sourceZone,
      fetchedAt: toInstant(Date.parse(fetchedAt)),
    });
  const [first, ...others] = answers;
  const parts: [Read, ...Read[]] = [await read(first)];
  for (const part of others) parts.push(await read(part));
  const [history, ...histories] = [parts[0].history, ...parts.slice(1).map((part) => part.history)];
  return {
    fileName,
    hidden,
    history: joinAnswers(
      [history, ...histories],
      missing.map(({ network, why }) => ({ network, state: 'failed', why })),
    ),
    answers: parts.map(({ answer }) => answer),
  };
}

/**
 * An answer straight from Capillary.
 * @param sourceZone of its wall times, as a person said
 * @param fetchedAt the file's own date
 */
export async function openVendor(
  fileName: string,
  answer: unknown,
  sourceZone: ZoneName,
  fetchedAt: Instant,
): Promise<Opened> {
  const read = await readMasked(null, answer, {
    origin: { kind: 'file', mode: undefined, datedBy: 'file' },
    sent: undefined,
    network: undefined,
    type: undefined,
    sourceZone,
    fetchedAt,
  });
  return { fileName, hidden: false, history: read.history, answers: [read.answer] };
}

type Read = { readonly history: History; readonly answer: Opened['answers'][number] };

/** A file may come from anywhere: OTPs are masked here as the service masks them on the way. */
async function readMasked(
  network: string | null,
  raw: unknown,
  source: Parameters<typeof readHistory>[1],
): Promise<Read> {
  const answer = maskOtps(raw);
  return { history: await readHistory(answer, source, yieldToMain), answer: { network, answer } };
}
