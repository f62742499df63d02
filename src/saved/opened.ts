import { readHistory } from '../api/read-fetched.ts';
import type { Changes } from '../contract/change.ts';
import type { Identifier } from '../contract/identifier.ts';
import type { SavedAnswer, SavedPart } from '../contract/saved-answer.ts';
import type { History } from '../domain/history/history.ts';
import { type Instant, toInstant } from '../domain/time/instant.ts';
import { joinHistories } from '../domain/history/join-histories.ts';
import { maskOtps } from '../domain/masking/mask-otps.ts';
import { toZoneName, type ZoneName } from '../domain/time/zone-name.ts';
import { describeAsked } from './describe-asked.ts';

/** A customer's history out of a file. */
export type Opened = {
  readonly fileName: string;
  /** `undefined` where the file does not say. */
  readonly mode: SavedAnswer['mode'] | undefined;
  /** Identities were masked on saving. */
  readonly hidden: boolean;
  readonly sent: Identifier | undefined;
  /** What the file may lack because nobody asked for it. */
  readonly asked: string | undefined;
  /** Whose date the history's `fetchedAt` is: the answer's, or the file's where the answer does not say. */
  readonly datedBy: 'answer' | 'file';
  readonly history: History;
  /** What the vendor answered, OTPs masked, one for each network (`null`: the vendor's default). */
  readonly answers: readonly Pick<SavedPart, 'network' | 'answer'>[];
};

/** A saved answer of ours; `undefined` where this browser does not know its zone: times are never guessed. */
export async function openSaved(fileName: string, saved: SavedAnswer): Promise<Opened | undefined> {
  const zone = toZoneName(saved.sourceTimeZone);
  if (zone === undefined) return undefined;
  const read = async ({ network, answer, fetchedAt, changes = [] }: SavedPart): Promise<Read> =>
    readMasked({ network, answer: maskOtps(answer) }, zone, toInstant(Date.parse(fetchedAt)), changes);
  const [first, ...others] = saved.answers;
  const parts: [Read, ...Read[]] = [await read(first)];
  for (const part of others) parts.push(await read(part));
  const { mode, hidden, sent } = saved;
  const asked = describeAsked(saved.answers);
  return { fileName, mode, hidden, sent, asked, datedBy: 'answer', ...join(parts) };
}

/**
 * An answer straight from Capillary.
 * @param zone of its wall times, as a person said
 * @param date the file's own
 * @param changes what of the answer is not as it came
 */
export async function openVendor(
  fileName: string,
  answer: unknown,
  zone: ZoneName,
  date: Instant,
  changes: Changes,
): Promise<Opened> {
  const read = await readMasked({ network: null, answer: maskOtps(answer) }, zone, date, changes);
  return {
    fileName,
    mode: undefined,
    hidden: false,
    sent: undefined,
    asked: undefined,
    datedBy: 'file',
    ...join([read]),
  };
}

type Read = { readonly history: History; readonly answer: Opened['answers'][number] };

/** A file may come from anywhere: OTPs are masked here as the service masks them on the way. */
async function readMasked(
  answer: Opened['answers'][number],
  zone: ZoneName,
  at: Instant,
  changes: Changes,
): Promise<Read> {
  return { history: await readHistory(answer.answer, zone, at, changes), answer };
}

function join(parts: readonly [Read, ...Read[]]): Pick<Opened, 'history' | 'answers'> {
  const [first, ...others] = parts;
  return {
    history: joinHistories([first.history, ...others.map(({ history }) => history)]),
    answers: parts.map(({ answer }) => answer),
  };
}
