import type { Communication } from '../communication.ts';
import { formatDayInWords } from '../day-number.ts';
import { describeCompleteness } from '../describe-completeness.ts';
import { countOf, formatCount } from '../format-count.ts';
import { formatDateAndClock } from '../format-time.ts';
import { formatZone } from '../format-zone.ts';
import { groupByDay } from '../group-by-day.ts';
import type { ChannelTally } from '../history.ts';
import type { View } from '../view.ts';
import { toVisibleText } from '../visible-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { WriteForm } from './write-form.ts';
import { writeMessage } from './write-message.ts';
import type { WriteSettings } from './write-settings.ts';

/** What is on screen: some of a customer's messages, in their order. */
export type WrittenView = {
  /** Who it is, as it may be shown. */
  readonly customer: string | undefined;
  /** Each filter that is on, in words. */
  readonly filters: readonly string[];
  readonly communications: readonly Communication[];
  /** How many there are of the customer without any filter. */
  readonly total: number;
  readonly order: View['order'];
  readonly tallies: readonly ChannelTally[];
};

/**
 * Messages day by day, under a head that says whose they are, which of how many, in which zone, as of when and what may be
 * missing. Ends with a line break.
 */
export function writeView(view: WrittenView, settings: WriteSettings, form: WriteForm): string {
  const { heading, item } = marks[form];
  const escape = form === 'markdown' ? escapeMarkdown : toVisibleText;
  const [title = '', ...facts] = describeView(view, settings).map(escape);
  const head = [heading(1, title), item(facts)].join('\n');
  const days = groupByDay(view.communications, settings.zone).map(({ day, communications }) =>
    [
      heading(2, escape(day === undefined ? 'Date unknown' : formatDayInWords(day))),
      ...communications.map((communication) => writeMessage(communication, settings, form)),
    ].join('\n\n'),
  );
  return `${[head, ...days].join('\n\n')}\n`;
}

const marks = {
  text: {
    heading: (_level: number, title: string) => title,
    item: (facts: readonly string[]) => facts.join('\n'),
  },
  markdown: {
    heading: (level: number, title: string) => `${'#'.repeat(level + 1)} ${title}`,
    item: (facts: readonly string[]) => `\n${facts.map((fact) => `- ${fact}`).join('\n')}`,
  },
} as const satisfies Record<
  WriteForm,
  { heading: (level: number, title: string) => string; item: (facts: readonly string[]) => string }
>;

function describeView(view: WrittenView, { zone, fetchedAt, hide }: WriteSettings): readonly string[] {
  const { customer, filters, communications, total, order, tallies } = view;
  const doubtful = describeCompleteness(tallies).filter((one) => one.doubtful);
  return [
    customer === undefined ? 'Communications of a customer' : `Communications of ${customer}`,
    `${formatCount(communications.length)} of ${countOf(total, 'message')}, ${order} first`,
    ...(filters.length === 0 ? [] : [`Only: ${filters.map(hide).join('; ')}`]),
    `Times are of ${zone} (${formatZone(zone, fetchedAt)})`,
    `As fetched on ${formatDateAndClock(fetchedAt, zone)}`,
    ...(doubtful.length === 0 ? [] : [`May be incomplete: ${doubtful.map(({ words }) => words).join('; ')}`]),
  ];
}
