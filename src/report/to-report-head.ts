import { channelLabel } from '../domain/channels/channel.ts';
import type { Communication } from '../domain/history/communication.ts';
import { describeAsked, describeCompleteness, historyCaveats } from '../domain/history/completeness.ts';
import { formatOffset } from '../domain/time/format-zone.ts';
import { networkLabel } from '../domain/channels/network-label.ts';
import { joinSafe, onOneLine, ours, type SafeText } from '../domain/masking/safe-text.ts';
import { nameCustomer } from '../domain/identity/name-customer.ts';
import { offsetAt } from '../domain/time/zone-offset.ts';
import { writeTime } from '../domain/time/write-time.ts';
import { describeAmount } from './describe-amount.ts';
import { describePeriod } from './describe-period.ts';
import type { ReportHead } from './report-head.ts';
import type { ReportFact } from './report-row.ts';
import type { ReportSource } from './report-source.ts';

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
  const { history, view, zone, mask } = source;
  const toLine = (text: string): SafeText => onOneLine(mask.text(text));
  const toFacts = (text: string): SafeText => onOneLine(mask.id(text));
  const unmasked = mask.level === 'none';
  const isDemo = history.origin.mode === 'demo';
  const customer = nameCustomer(history, mask);
  const reference = toLine(typed.reference);
  const concerns = (channel: string): boolean => view.channel === undefined || channel === view.channel;
  const facts: readonly (readonly [label: string, value: SafeText])[] = [
    ['Reference', reference],
    ['Prepared by', toLine(typed.preparedBy)],
    ['Customer', customer],
    ['Period', ours(describePeriod(shown, zone))],
    ['Times', ours(describeZones(source))],
    ['Filters', toLine(describeNarrowing(source))],
    ['Messages', toFacts(describeAmount(shown, history.communications.length))],
    ['Networks', toFacts(describeAsked(history))],
    ['Completeness', toFacts(describeLists(history.channels.filter(({ channel }) => concerns(channel))))],
    ['Fetched', ours(describeOrigin(source))],
    ['Answer', ours(describeDigests(source, digests))],
    ['Made with', ours(`Customer Timeline ${source.version ?? '(version not known)'}`)],
  ];
  const title = toLine(typed.title.trim());
  return {
    title: title === '' ? ours('Communication report') : title,
    facts: facts.filter(([, value]) => value !== '').map(([label, value]) => toFact(label, value)),
    caveats: [...new Set(historyCaveats(history, concerns).map(toLine))],
    mark: unmasked ? notMasked : masked,
    isDemo,
    running: joinSafe(
      [
        ...(isDemo ? [ours('DEMO')] : []),
        customer,
        ours(zone),
        ours(unmasked ? 'not masked' : 'masked'),
        ...(reference === '' ? [] : [reference]),
      ],
      ' · ',
    ),
  };
}

function toFact(label: string, value: SafeText): ReportFact {
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

function describeOrigin({ history: { fetchedAt, origin }, zone, answers }: ReportSource): string {
  const from = origin.mode === 'demo' ? 'from the demo of Capillary' : 'from Capillary';
  if (origin.kind === 'file') {
    const dated = origin.datedBy === 'answer' ? '' : ', dated by the file, since the answer is not dated';
    // A file says what it likes: what it says is passed on as its word.
    return `${writeTime(fetchedAt, zone)}, according to the file that this is out of${dated}`;
  }
  const requestIds = answers.flatMap(({ requestId }) => requestId ?? []);
  const parts = [`${writeTime(fetchedAt, zone)}, ${from}, call “Get Customer Interactions”`];
  // The demo's service keeps no log to look them up in, and the same demo gives the same report.
  if (origin.mode !== 'demo' && requestIds.length > 0)
    parts.push(`${requestIds.length === 1 ? 'request' : 'requests'} ${requestIds.join(', ')}`);
  return parts.join('; ');
}
