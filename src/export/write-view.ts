import type { Communication } from '../domain/history/communication.ts';
import { formatDayInWords } from '../domain/time/day-number.ts';
import { countOf, formatCount } from '../domain/text/format-count.ts';
import { formatOffset } from '../domain/time/format-zone.ts';
import { type DayGroup, groupByDay } from '../domain/view/group-by-day.ts';
import type { History } from '../domain/history/history.ts';
import type { View } from '../domain/view/view.ts';
import { toVisibleText } from '../domain/text/visible-text.ts';
import { offsetAt } from '../domain/time/zone-offset.ts';
import { historyCaveats } from '../domain/history/history-caveats.ts';
import type { WriteForm } from './write-form.ts';
import { marks } from './write-marks.ts';
import { writeMessage } from './write-message.ts';
import type { WriteSettings } from './write-settings.ts';
import { writeTime } from '../domain/time/write-time.ts';

/** What is written of a view. */
export type ViewToWrite = {
  /** Who it is, already hidden while identities are; `undefined` where nobody says. */
  readonly customer: string | undefined;
  /** What narrows it, in words. */
  readonly filters: readonly string[];
  /** What it shows, in its order, and out of how many. */
  readonly communications: readonly Communication[];
  readonly total: number;
  readonly order: View['order'];
  readonly history: Pick<History, 'channels' | 'notices' | 'users' | 'warnings'>;
};

/** A view as text or Markdown: whose it is, what narrows it, how complete it is, then its messages day by day. */
export function writeView(view: ViewToWrite, settings: WriteSettings, form: WriteForm): string {
  const { title, fact } = marks[form];
  const name = view.customer === undefined ? 'Customer timeline' : `Customer ${view.customer}`;
  const parts = [
    title(toVisibleText(name).replaceAll('\n', ' ')),
    headLines(view, settings).map(fact).join('\n'),
  ];
  for (const group of groupByDay(view.communications, settings.zone)) {
    parts.push(marks[form].heading(describeGroup(group)));
    for (const communication of group.communications) parts.push(writeMessage(communication, settings, form));
  }
  return `${parts.join('\n\n')}\n`;
}

function headLines(
  view: ViewToWrite,
  { zone, sourceZone, fetchedAt, hide }: WriteSettings,
): readonly string[] {
  const { communications, total, order, filters, history } = view;
  const say = (words: string): string => toVisibleText(hide(words)).replaceAll('\n', ' ');
  return [
    `${formatCount(communications.length)} of ${countOf(total, 'message')}, ${order} first`,
    filters.length === 0 ? 'No filters' : `Filters: ${say(filters.join(' · '))}`,
    `Times are of ${zone} (${formatOffset(offsetAt(fetchedAt, zone))} when fetched)`,
    ...(sourceZone === zone ? [] : [`Capillary’s own times are of ${sourceZone}`]),
    `Fetched ${writeTime(fetchedAt, zone)}`,
    ...historyCaveats(history).map((caveat) => `⚠ ${say(caveat)}`),
  ];
}

function describeGroup({ day, communications }: DayGroup): string {
  const name = day === undefined ? 'Date unknown' : formatDayInWords(day);
  return `${name} · ${countOf(communications.length, 'message')}`;
}
