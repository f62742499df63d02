import { channelNoun } from '../channels/channel.ts';
import type { DeliveryStatus } from '../channels/status.ts';
import { type Fact, type FactRenderers, renderFacts, toFacts } from '../facts/facts.ts';
import type { Communication } from '../history/communication.ts';
import type { History } from '../history/history.ts';
import type { StoryPoint } from '../history/story.ts';
import { lowerFirst } from '../text/wording.ts';
import { formatClock, writeTime } from '../time/clock.ts';
import { dayNumberAt } from '../time/day.ts';
import type { ZoneName } from '../time/zone.ts';

type About = {
  /** The channel that it was asked for in: it is called by that where several list it. */
  readonly channel?: string | undefined;
  /** What it answers, to follow the noun: ` mentioning “coupon”`. */
  readonly about?: string;
};

/** One communication in a sentence: `SMS mentioning “coupon” on 12 Mar 2025, 10:02:11 (Kolkata +5:30)`. */
export function describeMessage(
  communication: Communication,
  zone: ZoneName,
  { channel, about = '' }: About = {},
): string {
  const { channels } = communication;
  const asked = channels.find((each) => each === channel) ?? channels[0];
  return `${channelNoun(asked)}${about} ${describeWhen(communication, zone)}`;
}

function describeWhen({ sentAt, plausibleAt, item }: Communication, zone: ZoneName): string {
  if (sentAt === undefined)
    return `without a date (the vendor ${item.sent === undefined ? 'gives none' : `wrote “${item.sent}”`})`;
  return `on ${writeTime(sentAt, zone)}${plausibleAt === undefined ? ', a date in doubt' : ''}`;
}

type Sent = Pick<History, 'sourceZone' | 'fetchedAt'>;

/**
 * What became of a communication, to follow a colon and ending in a full stop: `delivered at 10:03:05, 54 s later.` Loses no
 * doubt: what is only reported, unknown or impossible says so. Clocks of `zone`.
 */
export function describeOutcome(communication: Communication, zone: ZoneName, sent: Sent): string {
  const facts = toFacts(communication, sent);
  const timeOf = (kind: StoryPoint['kind']): string | undefined => {
    const point = facts.find(
      (fact): fact is Fact<'point'> => fact.kind === 'point' && fact.point.kind === kind,
    );
    return point === undefined ? undefined : describeTime(point.point, communication, zone);
  };
  const completed = timeOf('completed');
  const sentences = renderFacts(facts, renderers, {
    communication,
    delivered: timeOf('delivered'),
    isCompleted: completed !== undefined,
  });
  const parts = [...(completed === undefined ? [] : [`completed ${completed}.`]), ...sentences.flat()];
  return lowerFirst(parts.join(' '));
}

type Settings = {
  readonly communication: Communication;
  /** When it was delivered and how much later, in words. */
  readonly delivered: string | undefined;
  readonly isCompleted: boolean;
};

/** What an answer says of each fact, in sentences; the rows behind it say the rest. */
const renderers: FactRenderers<Settings, readonly string[] | undefined> = {
  receiver: () => undefined,
  sender: () => undefined,
  status: ({ status }, settings) =>
    status === undefined ? describeNoStatus(settings) : describeStatus(status, settings),
  // The times stand in the sentence of the status.
  point: () => undefined,
  // Whoever names the communication says already that it has no date.
  doubt: ({ words, isOfTitle }) => (isOfTitle ? undefined : [`Doubtful: ${lowerFirst(words)}.`]),
  repair: () => undefined,
  undated: () => undefined,
  noText: () => undefined,
  // Said once of the whole answer, where words are asked for.
  titleOnly: () => undefined,
  score: () => undefined,
  place: () => undefined,
  campaign: () => undefined,
  network: () => undefined,
  user: () => undefined,
  id: () => undefined,
  alsoUnder: () => undefined,
  listedTwice: () => undefined,
  sharedId: () => ['Doubtful: another message has the same id.'],
};

/** `at 10:03:05, 54 s later`; with its date where that is not the day of sending. */
export function describeTime(
  { moment, gap }: StoryPoint,
  { sentAt }: Communication,
  zone: ZoneName,
): string | undefined {
  const at = moment?.at;
  if (at === undefined) return undefined;
  const isSameDay = sentAt !== undefined && dayNumberAt(sentAt, zone) === dayNumberAt(at, zone);
  const when = isSameDay ? `at ${formatClock(at, zone)}` : `on ${writeTime(at, zone)}`;
  return gap === undefined ? when : `${when}, ${gap}`;
}

function describeNoStatus({ delivered, isCompleted }: Settings): readonly string[] {
  if (delivered !== undefined) return [`No status given, but a delivery ${delivered}.`];
  return isCompleted ? [] : ['No status given, so what became of it is unknown.'];
}

function describeStatus(
  { family, label, meaning }: DeliveryStatus,
  { communication: { item }, delivered }: Settings,
): readonly string[] {
  if (family === 'delivered') {
    if (delivered !== undefined) return [`Delivered ${delivered}.`];
    return [item.delivered === undefined ? 'Delivered to the recipient; no time given.' : meaning];
  }
  const said =
    family === 'other'
      ? `“${label}”: the vendor does not document this status, so what became of it is unknown.`
      : meaning;
  if (delivered === undefined) return [said];
  return [
    said,
    family === 'opened' ? `Delivered ${delivered}.` : `Yet the vendor reports a delivery ${delivered}.`,
  ];
}
