import type { Communication } from '../history/communication.ts';
import { type DayNumber, dayNumberAt } from '../time/day-number.ts';
import { type StatusFamily, statusFamilies } from '../channels/delivery-status.ts';
import { formatCount } from '../text/format-count.ts';
import type { History } from '../history/history.ts';
import type { ZoneName } from '../time/zone-name.ts';
import { betweenDays } from './between-days.ts';
import { upperFirst } from './change-case.ts';
import { channelNoun } from '../channels/channel-noun.ts';
import { describeMessage } from './describe-message.ts';
import { describeOutcome } from './describe-outcome.ts';
import { mentioning } from './mentioning.ts';
import { daysAround } from './question-tests.ts';
import type { Question } from './verdict.ts';

/** Of more, the newest are told and the rest only counted: the rows show them. */
const mostTold = 3;

const outcomes = {
  delivered: 'delivered',
  opened: 'reported as opened',
  sent: 'sent without a receipt',
  bounced: 'bounced',
  failed: 'not delivered',
  blocked: 'blocked',
  'opted-out': 'unsubscribed or marked as spam',
  other: 'with a status that nobody documents',
} as const satisfies Record<StatusFamily, string>;

/** What was found and what became of it, in sentences; `found` is not empty, newest first. */
export function describeFound(
  found: readonly Communication[],
  question: Question,
  history: History,
  zone: ZoneName,
): readonly string[] {
  const tell = (communication: Communication): string =>
    `${describeMessage(communication, zone, question)}: ${describeOutcome(communication, zone, history)}`;
  const near = describeNearness(found, question.day, zone);
  if (found.length === 1) return [...found.map((only) => `1 ${tell(only)}`), ...near];
  const { channel, words } = question;
  const summary = `${formatCount(found.length)} ${channelNoun(channel, found.length)}${mentioning(words)}${describeSpan(found, question, zone)}`;
  const newest = found
    .slice(0, mostTold)
    .map((communication) =>
      upperFirst(
        `${describeMessage(communication, zone, { channel })}: ${describeOutcome(communication, zone, history)}`,
      ),
    );
  return [`${summary}: ${countOutcomes(found)}.`, ...near, ...newest];
}

function describeSpan(found: readonly Communication[], { day }: Question, zone: ZoneName): string {
  if (day !== undefined) return ` ${betweenDays(day - daysAround, day + daysAround)}`;
  const dated = found.flatMap(({ sentAt }) => (sentAt === undefined ? [] : [dayNumberAt(sentAt, zone)]));
  const [newest, oldest] = [dated[0], dated.at(-1)];
  const span = newest === undefined || oldest === undefined ? '' : ` ${betweenDays(oldest, newest)}`;
  const undated = found.length - dated.length;
  return undated === 0 ? span : `${span} (${formatCount(undated)} without a date)`;
}

function countOutcomes(found: readonly Communication[]): string {
  const counts = new Map<StatusFamily | undefined, number>();
  for (const { status } of found) counts.set(status?.family, (counts.get(status?.family) ?? 0) + 1);
  return [...statusFamilies, undefined]
    .flatMap((family) => {
      const count = counts.get(family) ?? 0;
      const words = family === undefined ? 'without a status' : outcomes[family];
      return count === 0 ? [] : [`${formatCount(count)} ${words}`];
    })
    .join(', ');
}

function describeNearness(
  found: readonly Communication[],
  day: DayNumber | undefined,
  zone: ZoneName,
): readonly string[] {
  if (day === undefined) return [];
  const itself = betweenDays(day, day);
  const days = found.map(({ sentAt }) => (sentAt === undefined ? Number.NaN : dayNumberAt(sentAt, zone)));
  const count = days.filter((each) => each === day).length;
  if (count === days.length) return [];
  if (days.length === 1)
    return [`That is the day ${(days[0] ?? day) < day ? 'before' : 'after'} ${itself.slice('on '.length)}.`];
  if (count === 0) return [`None of them was sent ${itself} itself.`];
  return [`${formatCount(count)} of them ${count === 1 ? 'was' : 'were'} sent ${itself} itself.`];
}
