import { channelLabel } from '../domain/channels/channel.ts';
import type { Communication } from '../domain/history/communication.ts';
import { formatDayInWords } from '../domain/time/day-number.ts';
import { countOf } from '../domain/text/format-count.ts';
import { ours, safe } from '../domain/masking/safe-text.ts';
import { formatClock, formatIso } from '../domain/time/format-time.ts';
import { formatZone } from '../domain/time/format-zone.ts';
import { type DayGroup, groupByDay } from '../domain/view/group-by-day.ts';
import type { ReportDay, ReportRow, ReportSettings } from './report-row.ts';
import { toReportFacts } from './to-report-facts.ts';

const directions = { in: 'from the customer', out: 'to the customer' } as const;

/** Messages day by day on the clocks of the report's zone, in the order given; those without a date are the last group. */
export function toReportDays(
  communications: readonly Communication[],
  settings: ReportSettings,
): readonly ReportDay[] {
  return groupByDay(communications, settings.zone).map((group) => toReportDay(group, settings));
}

function toReportDay({ day, communications }: DayGroup, settings: ReportSettings): ReportDay {
  const [first] = communications;
  const zone = first?.sentAt === undefined ? undefined : formatZone(settings.zone, first.sentAt);
  return {
    title: day === undefined ? 'Date unknown' : formatDayInWords(day),
    note: [countOf(communications.length, 'message'), zone].filter((part) => part !== undefined).join(' · '),
    rows: communications.map((communication) => toReportRow(communication, settings, zone)),
  };
}

function toReportRow(
  communication: Communication,
  settings: ReportSettings,
  zoneOfDay: string | undefined,
): ReportRow {
  const { id, channels, direction, item, status } = communication;
  const { mask } = settings;
  return {
    key: id,
    ...timeOf(communication, settings, zoneOfDay),
    channel: channels[0],
    channels: mask.id(channels.map(channelLabel).join(' + ')),
    direction: direction === undefined ? 'direction not known' : directions[direction],
    text: mask.text(item.text ?? ''),
    status: status && { family: status.family, label: mask.id(status.label) },
    facts: toReportFacts(communication, settings),
  };
}

function timeOf(
  { sentAt, item }: Communication,
  { zone, mask }: ReportSettings,
  zoneOfDay: string | undefined,
): Pick<ReportRow, 'time' | 'iso' | 'zone'> {
  if (sentAt === undefined) {
    const time = item.sent === undefined ? ours('No date given') : safe`No date: “${mask.id(item.sent)}”`;
    return { time, iso: undefined, zone: undefined };
  }
  const own = formatZone(zone, sentAt);
  return {
    time: ours(formatClock(sentAt, zone)),
    iso: formatIso(sentAt, zone),
    zone: own === zoneOfDay ? undefined : own,
  };
}
