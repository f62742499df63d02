import type { Item } from '../../contract/capillary/answer.ts';
import type { DeliveryStatus, StatusFamily } from '../channels/status.ts';
import { formatGap } from '../time/gap.ts';
import { type Instant, dayLength } from '../time/instant.ts';
import { instantOf, joinDoubts, type Moment, plausible, readMoment } from '../time/moment.ts';
import type { ZoneName } from '../time/zone.ts';
import type { Communication } from './communication.ts';

/** What the vendor gives a time for; everything else is known from the status alone. */
type TimedKind = 'sent' | 'delivered' | 'completed';

/** One thing that happened to a communication. `gap` says in words how long after the sending, or what is odd about it. */
export type StoryPoint = {
  readonly kind: TimedKind | StatusFamily;
  readonly label: string;
  /** `undefined` where the status reports it and the vendor gives no time: shown as `noTimeGiven`, never guessed. */
  readonly moment: Moment | undefined;
  readonly gap: string | undefined;
  /** In plain words, what makes this time, or what the status says beside it, doubtful; several stand behind each other (`; `). */
  readonly doubt: string | undefined;
};

/** What stands in place of a time that nobody gave. */
export const noTimeGiven = 'no time given';

const labels = { sent: 'Sent', delivered: 'Delivered', completed: 'Completed' } as const satisfies Record<
  TimedKind,
  string
>;
const maxOdd = 14 * 3_600_000;

/**
 * What happened to a communication and when, as far as the vendor says: the times it gives (wall times of `zone`), then what
 * the status reports beside them. An impossible order, a time that cannot be and a status that denies the time beside it are
 * shown with a doubt, never as a gap; a gap of whole half hours hints at two time zones in one record.
 */
export function toDeliveryStory(
  { item, status }: Communication,
  zone: ZoneName,
  fetchedAt: Instant,
): readonly StoryPoint[] {
  const read = (text: string | undefined): Moment | undefined =>
    text === undefined ? undefined : readMoment(text, zone, fetchedAt);
  const [sent, delivered, completed] = [read(item.sent), read(item.delivered), read(item.completed)];
  const believed = (moment: Moment | undefined): Instant | undefined =>
    moment?.at === undefined ? undefined : plausible(moment.at, fetchedAt);
  const [sentAt, deliveredAt] = [believed(sent), believed(delivered)];
  const denied = status === undefined ? undefined : denials[status.family];
  const arrival = deniedTime(item, zone, fetchedAt);
  const point = (kind: TimedKind, moment: Moment | undefined): readonly StoryPoint[] => {
    if (moment === undefined) return [];
    const at = believed(moment);
    const doubts = [
      moment.doubt,
      kind === 'sent' ? undefined : doubtOrder(kind, at, 'sent', sentAt),
      kind === 'completed' ? doubtOrder(kind, at, 'delivered', deliveredAt) : undefined,
      kind === arrival && !(kind === 'completed' && status?.family === 'sent') ? denied?.doubt : undefined,
    ].filter((doubt) => doubt !== undefined);
    const gap = kind === 'sent' ? undefined : describeGap(sentAt, at);
    return [{ kind, label: labels[kind], moment, gap, doubt: joinDoubts(doubts) }];
  };
  return [
    ...point('sent', sent),
    ...point('delivered', delivered),
    ...reported(status, item),
    ...point('completed', completed),
  ];
}

/** What only the status says. A status that nobody documents says nothing; one whose time is given is a point already. */
function reported(status: DeliveryStatus | undefined, item: Item): readonly StoryPoint[] {
  if (status === undefined || status.family === 'other') return [];
  const { family, label } = status;
  if (family === 'sent' && item.sent !== undefined) return [];
  if (family === 'delivered' && item.delivered !== undefined) return [];
  return [{ kind: family, label, moment: undefined, gap: undefined, doubt: undefined }];
}

function describeGap(sent: Instant | undefined, at: Instant | undefined): string | undefined {
  if (sent === undefined || at === undefined || at < sent) return undefined;
  return at - sent < 1000 ? 'at once' : `${formatGap(at - sent)} later`;
}

function doubtOrder(
  kind: TimedKind,
  at: Instant | undefined,
  earlierKind: 'sent' | 'delivered',
  earlier: Instant | undefined,
): string | undefined {
  if (at === undefined || earlier === undefined || at >= earlier) return undefined;
  const gap = earlier - at;
  const zones = gap % 1_800_000 === 0 && gap <= maxOdd ? ': probably two time zones in one record' : '';
  return `${labels[kind]} ${formatGap(gap)} before it was ${earlierKind}${zones}`;
}

/** What a status denies of an arrival: `doubt` stands beside the arrival's time, `claim` follows "Capillary contradicts itself:". */
const denials: Partial<Record<StatusFamily, { readonly doubt: string; readonly claim: string }>> = {
  sent: { doubt: 'The status says that no receipt came back', claim: 'a status without a receipt' },
  failed: { doubt: 'The status says that it was not delivered', claim: 'a failure' },
  bounced: { doubt: 'The status says that it bounced', claim: 'a bounce' },
  blocked: { doubt: 'The status says that it was blocked', claim: 'a block' },
};

/** The time by which it arrived, whatever the status says: that of its delivery or, without one, of its completion. */
function deniedTime(item: Item, zone: ZoneName, fetchedAt: Instant): 'delivered' | 'completed' | undefined {
  if (saysWhen(item.delivered, zone, fetchedAt)) return 'delivered';
  return saysWhen(item.completed, zone, fetchedAt) ? 'completed' : undefined;
}

/**
 * Whether a text of the vendor's says when something happened, be it that nobody can read it.
 * Dates of zero (`0000-00-00 00:00:00`, `1970-01-01`, `0001-01-01`), dashes and the like are how machines write "none". The zero of
 * the clocks of computers is written in any zone, so that all within a day of it is none.
 */
export function saysWhen(text: string | undefined, zone: ZoneName, fetchedAt: Instant): boolean {
  if (text === undefined || !/[1-9]/.test(text) || text.startsWith('0001-01-01')) return false;
  const at = instantOf(text, zone, fetchedAt);
  return at === undefined ? !/^(?:1970-01-01|01-01-1970)/.test(text) : Math.abs(at) > dayLength;
}

/**
 * A status as it may be said of this message: where the vendor gives a time of arrival beside a status that knows of none, how
 * sure it is says so ("nothing came back" would be untrue). The same object where nothing contradicts it.
 */
export function reconcileStatus(
  status: DeliveryStatus,
  item: Item,
  zone: ZoneName,
  fetchedAt: Instant,
): Pick<Communication, 'isContradictory'> & { readonly status: DeliveryStatus } {
  const denied = denials[status.family];
  const arrival = denied === undefined ? undefined : deniedTime(item, zone, fetchedAt);
  if (denied === undefined || arrival === undefined) return { status, isContradictory: false };
  const isSent = status.family === 'sent';
  if (arrival === 'completed' && isSent) {
    const certainty = 'no receipt came back, but an answer did';
    return { status: { ...status, certainty }, isContradictory: false };
  }
  const time = arrival === 'delivered' ? 'a delivery time' : 'a completion';
  const meaning = isSent ? 'Reported as sent, without a receipt.' : status.meaning;
  const certainty = `Capillary contradicts itself: ${denied.claim}, and ${time}`;
  return { status: { ...status, meaning, certainty }, isContradictory: true };
}
