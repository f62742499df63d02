import { readSurveyExtras } from '../contract/capillary/spellings.ts';
import { nameChannels, networkLabel } from '../domain/channels/channel.ts';
import type { StatusFamily } from '../domain/channels/status.ts';
import {
  type Fact,
  type FactRenderers,
  maskedAtSourceText,
  renderFacts,
  toFacts,
} from '../domain/facts/facts.ts';
import { type Communication, isToCustomer } from '../domain/history/communication.ts';
import { describeRepeats } from '../domain/history/repeats.ts';
import { ownerOf } from '../domain/identity/own-addresses.ts';
import { joinSafe, onOneLine, ownText, type SafeText, safe, sliceSafe } from '../domain/masking/safe-text.ts';
import { truncateGraphemes } from '../domain/text/graphemes.ts';
import { formatClock } from '../domain/time/clock.ts';
import { type DayNumber, dayNumberAt, formatDayInWords } from '../domain/time/day.ts';
import type { CardSettings } from './card-settings.ts';

/** What a part of the line under a text is: why it did not arrive, something odd, the repeats, or plain news. */
type PartTone = 'reason' | 'odd' | 'repeats' | 'plain';

/** A part of the line under a text: our words around one of the vendor's, which stands isolated among them. */
export type MetaPart = {
  readonly tone: PartTone;
  readonly before: string;
  readonly value?: SafeText;
  readonly after?: string;
  /** Words that are searched for are marked in its value. */
  readonly isSearched?: true;
};

/** What a row says under its text, in its order: only what is news. */
export function toMetaParts(
  communication: Communication,
  repeats: readonly Communication[],
  settings: CardSettings,
): readonly MetaPart[] {
  const facts = toFacts(communication, settings);
  const placed = renderFacts(facts, metaRenderers, { ...settings, communication }).flat();
  // Of several sendings, how much later the first of them came is no news.
  const parts =
    repeats.length === 0
      ? placed
      : [...placed.filter(({ place }) => place !== 'point'), repeatsPart(communication, repeats, settings)];
  return parts.toSorted((a, b) => order.indexOf(a.place) - order.indexOf(b.place));
}

/** Where each part stands among the others. */
const order = [
  'reason',
  'receiver',
  'sender',
  'network',
  'campaign',
  'repeats',
  'point',
  'content',
  'listed',
  'odd',
] as const;
type Placed = MetaPart & { readonly place: (typeof order)[number] };

type MetaSettings = CardSettings & { readonly communication: Communication };

const plain = (place: Placed['place'], before: string, value?: SafeText, after?: string): Placed => ({
  place,
  tone: 'plain',
  before,
  ...(value !== undefined && { value }),
  ...(after !== undefined && { after }),
});

/** What a row says of each fact; what it leaves out, its details say. */
const metaRenderers: FactRenderers<MetaSettings, Placed | undefined> = {
  receiver: toReceiverPart,
  sender: toSenderPart,
  status: ({ status }) =>
    status?.reason === undefined ? undefined : { place: 'reason', tone: 'reason', before: status.reason },
  point: ({ point: { kind, gap } }) =>
    gap === undefined ? undefined : plain('point', `${kind === 'completed' ? 'answered' : kind} ${gap}`),
  doubt: ({ sentence }, { mask }) => ({ place: 'odd', tone: 'odd', before: '', value: mask.id(sentence) }),
  repair: () => undefined,
  // It stands in the place of the time.
  undated: () => undefined,
  noText: () => plain('content', 'no text given'),
  titleOnly: () => plain('content', 'title only'),
  also: ({ other: { name, text, about } }, { mask }) =>
    about === 'course'
      ? { place: 'odd', tone: 'odd', before: `also ${name}: `, value: mask.text(text) }
      : undefined,
  // It stands in the place of the status, unless a status of its own does.
  score: ({ score }, { mask, communication }) =>
    isAnswered(communication) ? undefined : plain('content', 'score ', mask.id(score), ' of 10'),
  place: ({ latitude, longitude }, { mask }) =>
    plain('content', 'at ', mask.id(`${latitude}, ${longitude}`), ' (latitude, longitude)'),
  campaign: ({ campaign }, { mask }) =>
    campaign === undefined ? undefined : plain('campaign', 'campaign ', mask.id(campaign)),
  network: ({ network }, { mask }) =>
    network === 'capillary' ? undefined : plain('network', '', mask.id(networkLabel(network))),
  user: () => undefined,
  id: () => undefined,
  // The details say it: in a row it reads as a text and a call.
  alsoUnder: () => undefined,
  listedTwice: ({ times }) => plain('listed', times === 2 ? 'listed twice' : `listed ${times} times`),
  sharedId: () => ({ place: 'odd', tone: 'odd', before: 'another message has the same id' }),
};

function toReceiverPart(
  { address, maskedAtSource }: Fact<'receiver'>,
  { mask, ownAddresses, communication }: MetaSettings,
): Placed | undefined {
  const owner = ownerOf(address, ownAddresses);
  if (owner === 'customer') return undefined;
  if (maskedAtSource) return plain('receiver', 'to ', maskedAtSourceText);
  const part = { ...plain('receiver', 'to ', mask.receiver(address)), isSearched: true } as const;
  if (owner === 'unknown' || !isToCustomer(communication)) return part;
  return { ...part, tone: 'odd', after: address.includes('@') ? ', another address' : ', another number' };
}

function toSenderPart(
  { address, maskedAtSource }: Fact<'sender'>,
  { mask, ownAddresses, communication: { item, direction } }: MetaSettings,
): Placed | undefined {
  if (direction === 'in' && ownerOf(address, ownAddresses) === 'customer') return undefined;
  const words = item.kind === 'survey' ? 'asked by ' : 'from ';
  return maskedAtSource
    ? plain('sender', words, maskedAtSourceText)
    : { ...plain('sender', words, mask.sender(address)), isSearched: true };
}

function repeatsPart(
  communication: Communication,
  repeats: readonly Communication[],
  { mask }: CardSettings,
): Placed {
  const value = mask.id(describeRepeats([communication, ...repeats]));
  return { place: 'repeats', tone: 'repeats', before: '', value };
}

/** A part as one text. */
export function partText({ before, value, after = '' }: MetaPart): SafeText {
  return safe`${ownText(before)}${value ?? ownText('')}${ownText(after)}`;
}

/** What stands in the column of the status; `family` gives its look, `undefined` where nothing is known. */
export type RowStatus = { readonly family: StatusFamily | undefined; readonly words: SafeText };

/**
 * What became of a communication, for its row: its status, a survey's answer, or that none is given; nothing of what the customer
 * did themselves.
 */
export function toRowStatus(communication: Communication, { mask }: CardSettings): RowStatus | undefined {
  const { item, status } = communication;
  if (isAnswered(communication)) {
    const score = scoreOf(communication);
    const words = score === undefined ? ownText('Answered') : safe`Answered ${mask.id(score)} of 10`;
    return { family: 'delivered', words };
  }
  if (status !== undefined) return { family: status.family, words: mask.id(status.label) };
  if (item.kind === 'survey') {
    // A score that nobody is known to have given.
    const hasScore = scoreOf(communication) !== undefined;
    return { family: undefined, words: ownText(hasScore ? 'No time of answer' : 'Not answered') };
  }
  return isToCustomer(communication) ? { family: undefined, words: ownText('No status') } : undefined;
}

/** Whether a survey came back, and no status of its own says otherwise. */
function isAnswered(communication: Communication): boolean {
  const { item, status, direction, isContradictory } = communication;
  if (item.kind !== 'survey' || direction !== 'in' || isContradictory) return false;
  return status === undefined || answerable.has(status.family);
}

const answerable: ReadonlySet<StatusFamily> = new Set(['delivered', 'opened', 'sent']);

function scoreOf({ item: { raw } }: Communication): string | undefined {
  return readSurveyExtras(raw).npsScore;
}

/** What a row is called, and its parts: by which channel, when. */
export type RowNames = {
  /** `Survey`, `SMS`. */
  readonly channel: SafeText;
  /** `13:52:07`; `undefined` where there is no date. */
  readonly clock: string | undefined;
  /** `SMS, Monday 30 June 2025 09:30:33`. */
  readonly short: SafeText;
  /** `SMS, Monday 30 June 2025 09:30:33, Delivered: Your June statement`. */
  readonly whole: SafeText;
};

/** More is read out when the row itself is. */
const namedLength = 120;

/** How a row is called by those who do not see it: channel, day and time, status, text. */
export function toRowNames(
  { channels, direction, sentAt }: Communication,
  text: SafeText,
  status: RowStatus | undefined,
  { displayZone, mask }: CardSettings,
): RowNames {
  const channel = mask.id(nameChannels(channels));
  const clock = sentAt === undefined ? undefined : formatClock(sentAt, displayZone);
  const when =
    sentAt === undefined || clock === undefined
      ? ownText('no date')
      : ownText(`${dayInWords(dayNumberAt(sentAt, displayZone))} ${clock}`);
  const from = direction === 'in' ? [ownText('from the customer')] : [];
  const said = onOneLine(text);
  const cut = truncateGraphemes(said, namedLength);
  const shown = cut.isCut ? safe`${sliceSafe(said, 0, cut.beginning.length)}…` : said;
  const parts = [channel, ...from, when, ...(status === undefined ? [] : [status.words])];
  const head = joinSafe(parts, ', ');
  return {
    channel,
    clock,
    short: safe`${channel}, ${when}`,
    whole: shown === '' ? head : safe`${head}: ${shown}`,
  };
}

/** Rows that stand beside each other are of one day. */
let lastDay: { readonly day: DayNumber; readonly words: string } | undefined;

function dayInWords(day: DayNumber): string {
  if (lastDay?.day !== day) lastDay = { day, words: formatDayInWords(day) };
  return lastDay.words;
}
