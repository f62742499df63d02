import type { Communication } from './communication.ts';
import { formatGap } from './format-gap.ts';
import type { Instant } from './instant.ts';
import { type Moment, readMoment } from './read-moment.ts';
import type { ZoneName } from './zone-name.ts';

/** One thing that happened to a communication. `gap` says in words how long after the sending, or what is odd about it. */
export type StoryPoint = {
  readonly kind: 'sent' | 'delivered' | 'completed';
  readonly moment: Moment;
  readonly gap: string | undefined;
  /** In plain words, what makes this time doubtful. */
  readonly doubt: string | undefined;
};

const maxOdd = 14 * 3_600_000;

/**
 * What happened to a communication and when, as far as the vendor says. An impossible order is shown with a doubt, never as
 * a negative gap; a gap of whole half hours hints at two time zones in one record.
 */
export function toDeliveryStory(
  { item }: Communication,
  zone: ZoneName,
  fetchedAt: Instant,
): readonly StoryPoint[] {
  const read = (text: string | undefined): Moment | undefined =>
    text === undefined ? undefined : readMoment(text, zone, fetchedAt);
  const sent = read(item.sent);
  const after = (kind: 'delivered' | 'completed', moment: Moment | undefined): readonly StoryPoint[] =>
    moment === undefined
      ? []
      : [{ kind, moment, ...compare(sent?.at, moment.at, kind), ...doubtOf(moment, fetchedAt) }];
  return [
    ...(sent === undefined
      ? []
      : [
          {
            kind: 'sent' as const,
            moment: sent,
            gap: undefined,
            doubt: undefined,
            ...doubtOf(sent, fetchedAt),
          },
        ]),
    ...after('delivered', read(item.delivered)),
    ...after('completed', read(item.completed)),
  ];
}

function compare(
  sent: Instant | undefined,
  at: Instant | undefined,
  kind: 'delivered' | 'completed',
): { readonly gap: string | undefined; readonly doubt: string | undefined } {
  if (sent === undefined || at === undefined) return { gap: undefined, doubt: undefined };
  const gap = at - sent;
  if (gap >= 0)
    return { gap: gap < 1000 ? 'in the same second' : `${formatGap(gap)} later`, doubt: undefined };
  const word = kind === 'delivered' ? 'Delivered' : 'Completed';
  const zones = gap % 1_800_000 === 0 && -gap <= maxOdd ? ': probably two time zones in one record' : '';
  return { gap: undefined, doubt: `${word} ${formatGap(-gap)} before it was sent${zones}` };
}

function doubtOf({ at, mark, text }: Moment, fetchedAt: Instant): { readonly doubt?: string } {
  if (at === undefined) return { doubt: `Not a date: ${text}` };
  if (mark === 'gap') return { doubt: 'Clocks skipped this time; shown as if they had not' };
  if (mark === 'overlap') return { doubt: 'Clocks showed this time twice; the earlier one is shown' };
  return at > fetchedAt ? { doubt: 'In the future when it was fetched' } : {};
}
