import type { Item } from '../../contract/answer.ts';
import type { Communication } from './communication.ts';
import type { DeliveryStatus, StatusFamily } from '../channels/delivery-status.ts';
import { formatGap } from '../time/format-gap.ts';
import type { Instant } from '../time/instant.ts';
import { type Moment, readMoment } from '../time/read-moment.ts';
import type { ZoneName } from '../time/zone-name.ts';

/** What the vendor gives a time for; everything else is known from the status alone. */
type TimedKind = 'sent' | 'delivered' | 'completed';

/** One thing that happened to a communication. `gap` says in words how long after the sending, or what is odd about it. */
export type StoryPoint = {
  readonly kind: TimedKind | StatusFamily;
  readonly label: string;
  /** `undefined` where the status reports it and the vendor gives no time: shown as `noTimeGiven`, never guessed. */
  readonly moment: Moment | undefined;
  readonly gap: string | undefined;
  /** In plain words, what makes this time doubtful. */
  readonly doubt: string | undefined;
};

/** What stands in place of a time that nobody gave. */
export const noTimeGiven = 'reported, no time given';

const labels = { sent: 'Sent', delivered: 'Delivered', completed: 'Completed' } as const satisfies Record<
  TimedKind,
  string
>;
const maxOdd = 14 * 3_600_000;

/**
 * What happened to a communication and when, as far as the vendor says: the times it gives (wall times of `zone`), then what
 * the status reports beside them. An impossible order is shown with a doubt, never as a negative gap; a gap of whole half
 * hours hints at two time zones in one record.
 */
export function toDeliveryStory(
  { item, status }: Communication,
  zone: ZoneName,
  fetchedAt: Instant,
): readonly StoryPoint[] {
  const read = (text: string | undefined): Moment | undefined =>
    text === undefined ? undefined : readMoment(text, zone, fetchedAt);
  const sent = read(item.sent);
  const point = (kind: TimedKind, moment: Moment | undefined): readonly StoryPoint[] =>
    moment === undefined
      ? []
      : [
          {
            kind,
            label: labels[kind],
            moment,
            ...compare(kind, sent?.at, moment.at),
            ...doubtOf(moment, fetchedAt),
          },
        ];
  return [
    ...point('sent', sent),
    ...point('delivered', read(item.delivered)),
    ...reported(status, item),
    ...point('completed', read(item.completed)),
  ];
}

/** What only the status says. A status that nobody documents says nothing; one whose time is given is told already. */
function reported(status: DeliveryStatus | undefined, item: Item): readonly StoryPoint[] {
  if (status === undefined || status.family === 'other') return [];
  const { family, label } = status;
  if (family === 'sent' && item.sent !== undefined) return [];
  if (family === 'delivered' && item.delivered !== undefined) return [];
  return [{ kind: family, label, moment: undefined, gap: undefined, doubt: undefined }];
}

function compare(
  kind: TimedKind,
  sent: Instant | undefined,
  at: Instant | undefined,
): { readonly gap: string | undefined; readonly doubt: string | undefined } {
  if (kind === 'sent' || sent === undefined || at === undefined) return { gap: undefined, doubt: undefined };
  const gap = at - sent;
  if (gap >= 0)
    return { gap: gap < 1000 ? 'in the same second' : `${formatGap(gap)} later`, doubt: undefined };
  const zones = gap % 1_800_000 === 0 && -gap <= maxOdd ? ': probably two time zones in one record' : '';
  return { gap: undefined, doubt: `${labels[kind]} ${formatGap(-gap)} before it was sent${zones}` };
}

function doubtOf({ at, mark, text }: Moment, fetchedAt: Instant): { readonly doubt?: string } {
  if (at === undefined) return { doubt: `Not a date: ${text}` };
  if (mark === 'gap') return { doubt: 'Clocks skipped this time; shown as if they had not' };
  if (mark === 'overlap') return { doubt: 'Clocks showed this time twice; the earlier one is shown' };
  return at > fetchedAt ? { doubt: 'In the future when it was fetched' } : {};
}
