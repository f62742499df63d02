import type { Communication } from './communication.ts';
import { dayNumberAt } from './day-number.ts';
import { foldStatus } from './delivery-status.ts';
import { searchableText } from './searchable-text.ts';
import type { StatusFilter, View } from './view.ts';
import type { ZoneName } from './zone-name.ts';

type Test = (communication: Communication) => boolean;

/**
 * The communications that a view keeps, in the view's order; `zone` is the display zone, in which `from` and `to` are days.
 * Communications without a date are kept unless a date is asked for, and stand last in either order.
 */
export function filterCommunications(
  newestFirst: readonly Communication[],
  view: View,
  zone: ZoneName,
): readonly Communication[] {
  const tests = [
    byChannel(view),
    byStatus(view),
    byDay(view, zone),
    byCampaign(view),
    byDirection(view),
    byWords(view),
  ];
  const active = tests.filter((test) => test !== undefined);
  const kept =
    active.length === 0 ? newestFirst : newestFirst.filter((one) => active.every((test) => test(one)));
  return view.order === 'newest' ? kept : oldestFirst(kept);
}

function oldestFirst(newestFirst: readonly Communication[]): readonly Communication[] {
  const dated = newestFirst.filter(({ sentAt }) => sentAt !== undefined);
  return [...dated.toReversed(), ...newestFirst.slice(dated.length)];
}

function byChannel({ channel }: View): Test | undefined {
  return channel === undefined ? undefined : ({ channels }) => channels.includes(channel);
}

function byStatus({ statuses }: View): Test | undefined {
  if (statuses.length === 0) return undefined;
  return ({ item, status }) =>
    status !== undefined && statuses.some((filter) => matches(filter, item.status, status.family));
}

function matches(filter: StatusFilter, raw: string | undefined, family: string): boolean {
  return 'family' in filter ? filter.family === family : raw !== undefined && foldStatus(raw) === filter.raw;
}

function byDay({ from, to }: View, zone: ZoneName): Test | undefined {
  if (from === undefined && to === undefined) return undefined;
  const [first, last] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
  return ({ sentAt }) => {
    const day = sentAt === undefined ? Number.NaN : dayNumberAt(sentAt, zone);
    return day >= first && day <= last;
  };
}

function byCampaign({ campaigns }: View): Test | undefined {
  if (campaigns.length === 0) return undefined;
  return ({ item }) =>
    item.campaign !== undefined && campaigns.includes(item.campaign === '-1' ? 'none' : item.campaign);
}

function byDirection({ directions }: View): Test | undefined {
  return directions.length === 0
    ? undefined
    : ({ direction }) => direction !== undefined && directions.includes(direction);
}

function byWords({ words }: View): Test | undefined {
  const wanted = searchableText(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return undefined;
  return ({ item }) => {
    const text = searchableText([item.text, item.receiver, item.sender].filter(Boolean).join('\n'));
    return wanted.every((word) => text.includes(word));
  };
}
