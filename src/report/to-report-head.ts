import { channelLabel } from '../domain/channels/channel.ts';
import type { Communication } from '../domain/history/communication.ts';
import { describeCompleteness } from '../domain/history/describe-completeness.ts';
import { formatOffset } from '../domain/time/format-zone.ts';
import { networkLabel } from '../domain/channels/network-label.ts';
import { offsetAt } from '../domain/time/zone-offset.ts';
import { historyCaveats } from '../domain/history/history-caveats.ts';
import { writeTime } from '../domain/time/write-time.ts';
import { describeAmount } from './describe-amount.ts';
import { describePeriod } from './describe-period.ts';
import { nameCustomer } from '../domain/identity/name-customer.ts';
import type { ReportHead } from './report-head.ts';
import type { ReportFact } from './report-row.ts';
import type { ReportSource } from './report-source.ts';
import { toSay } from './to-say.ts';

/** What the person who makes a report writes into it; empty texts are left out. */
export type Typed = { readonly title: string; readonly reference: string; readonly preparedBy: string };

const masked = 'Masked: identities and codes are masked; texts may still name people';
/** The page cannot know whether its service was set not to mask codes: the sentence is true either way. */
const notMasked =
  'Not masked: identities are shown in full, by choice. One-time codes were masked before they reached this page, ' +
  'unless its service was set not to';

/**
 * Everything that a report says of itself: of whom, of when, what is in it and what may be missing. Holds no identifier while masked.
 * @param digests of the source's answers, in their order (`digestAnswer`)
 */
export function toReportHead(
  source: ReportSource,
  shown: readonly Communication[],
  typed: Typed,
  digests: readonly (string | undefined)[],
): ReportHead {
  const { history, sent, view, zone, unmasked, mode } = source;
  const say = toSay(source.hide);
  const toLine = (text: string): string => say(text).replaceAll('\n', ' ');
  const customer = nameCustomer(history, sent, unmasked);
  const period = describePeriod(shown, zone);
  const reference = toLine(typed.reference);
  const concerns = (channel: string): boolean => view.channel === undefined || channel === view.channel;
  const mark = unmasked ? notMasked : masked;
  const facts: readonly (readonly [label: string, value: string])[] = [
    ['Reference', reference],
    ['Prepared by', toLine(typed.preparedBy)],
    ['Customer', customer],
    ['Period', period],
    ['Times', describeZones(source)],
    ['Filters', toLine(describeNarrowing(source))],
    ['Messages', toLine(describeAmount(shown, history.communications.length))],
    ['Completeness', toLine(describeLists(history.channels.filter(({ channel }) => concerns(channel))))],
    ['Fetched', describeOrigin(source)],
    ['Answer', describeDigests(source, digests)],
    ['Made with', `Customer Timeline ${source.version ?? '(version not known)'}`],
  ];
  return {
    title: toLine(typed.title.trim()) || 'Communication report',
    facts: facts.filter(([, value]) => value !== '').map(([label, value]) => toFact(label, value)),
    caveats: [...new Set([...(source.missing ?? []), ...historyCaveats(history, concerns)].map(toLine))],
    mark,
    isDemo: mode === 'demo',
    running: [
      ...(mode === 'demo' ? ['DEMO'] : []),
      customer,
      zone,
      unmasked ? 'not masked' : 'masked',
      ...(reference === '' ? [] : [reference]),
    ].join(' · '),
  };
}

function toFact(label: string, value: string): ReportFact {
  return { label, value, doubt: false };
}

function describeZones({ history: { fetchedAt, sourceZone }, zone }: ReportSource): string {
  const own = `${zone} (${formatOffset(offsetAt(fetchedAt, zone))} when fetched; each day says its own)`;
  return sourceZone === zone ? own : `${own}. Capillary’s own times are of ${sourceZone}`;
}

function describeNarrowing({ view: { channel, order }, filters }: ReportSource): string {
  const all = [...(channel === undefined ? [] : [`Channel ${channelLabel(channel)}`]), ...filters];
  return `${all.length === 0 ? 'none' : all.join(' · ')}; ${order} first`;
}

function describeLists(channels: ReportSource['history']['channels']): string {
  const lists = describeCompleteness(channels);
  const none = new Set(lists.filter(({ empty }) => empty).map(({ channel }) => channelLabel(channel)));
  const told = lists.filter(({ empty }) => !empty).map(({ words }) => words);
  return [...told, ...(none.size === 0 ? [] : [`none: ${[...none].join(', ')}`])].join('; ');
}

function describeDigests({ answers }: ReportSource, digests: readonly (string | undefined)[]): string {
  const each = digests.map((digest, index) => {
    const network = answers.length === 1 ? '' : `${networkLabel(answers[index]?.network ?? 'capillary')}: `;
    return network + (digest ?? 'cannot be computed on an unencrypted page');
  });
  return each.length === 0 ? '' : `SHA-256 ${each.join('; ')}`;
}

function describeOrigin({ history, zone, mode, answers, origin }: ReportSource): string {
  const requestIds = answers.flatMap(({ requestId }) => requestId ?? []);
  const from = mode === 'demo' ? 'from the demo of Capillary' : 'from Capillary';
  const parts = [`${writeTime(history.fetchedAt, zone)}, ${from}, call “Get Customer Interactions”`];
  // The demo's service keeps no log to look them up in, and the same demo gives the same report.
  if (mode !== 'demo' && requestIds.length > 0)
    parts.push(`${requestIds.length === 1 ? 'request' : 'requests'} ${requestIds.join(', ')}`);
  if (origin !== undefined) parts.push(`out of ${origin}`);
  return parts.join('; ');
}
