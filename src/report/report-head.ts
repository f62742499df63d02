import {
  type ReportFacts,
  type ReportState,
  type ReportText,
  factsAttribute,
  stateAttribute,
} from '../contract/protocol/report-page.ts';
import { channelLabel, compareChannels, networkLabel } from '../domain/channels/channel.ts';
import type { Communication } from '../domain/history/communication.ts';
import {
  describeAsked,
  describeCompleteness,
  describeIncomplete,
  historyCaveats,
  historyState,
} from '../domain/history/completeness.ts';
import type { History } from '../domain/history/history.ts';
import { nameCustomer } from '../domain/identity/name-customer.ts';
import type { Masker } from '../domain/masking/masker.ts';
import { type SafeText, joinSafe, onOneLine, ownText } from '../domain/masking/safe-text.ts';
import { countOf, formatCount } from '../domain/text/wording.ts';
import { writeTime } from '../domain/time/clock.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { ZoneName } from '../domain/time/zone.ts';
import type { View } from '../domain/view/view.ts';
import { type ReportFact, toFact } from './report-days.ts';

// What a report says of itself: to people in the lines at its head, to whoever has the answer by its digest, to whoever drives the page in data.

/** One answer of the vendor. */
type ReportAnswer = {
  /** The vendor's name of the network that was asked; `undefined` is the vendor's own default. */
  readonly network: string | undefined;
  /** Our service's id of the call; `undefined` of a saved answer. */
  readonly requestId: string | undefined;
  /** The vendor's own structure, whole. */
  readonly answer: object;
};

/** What a report is made of. */
export type ReportSource = {
  readonly history: History;
  readonly view: View;
  /** The display zone, in which days are cut. */
  readonly zone: ZoneName;
  /** What narrows the view, in words, beside the channel. */
  readonly filters: readonly string[];
  readonly mask: Masker;
  /** Of this product. */
  readonly version: string | undefined;
  /** What brought the history, one for each network. */
  readonly answers: readonly ReportAnswer[];
  /** Whether one-time codes were masked before the page had them; `undefined` where nobody says. */
  readonly codes?: 'masked' | 'shown' | undefined;
  /** Somebody chose the messages one by one: no filter did. */
  readonly isChosen?: boolean;
};

/** What stands above the messages of a report. */
export type ReportHead = {
  readonly title: SafeText;
  readonly facts: readonly ReportFact[];
  /** Why it may be incomplete, or another customer's; each a sentence. */
  readonly caveats: readonly SafeText[];
  /** How identities are shown. */
  readonly mark: string;
  /** Identities stand there in full: to be seen at once. */
  readonly isClear: boolean;
  readonly isDemo: boolean;
  /** One line for the top of every printed page and picture. */
  readonly running: SafeText;
};

/** What the person who makes a report writes into it; empty texts are left out. */
export type Typed = Readonly<Record<ReportText, string>>;

const maskedMark = 'Masked: identities and codes are masked; texts may still name people.';
/** On the document, where it is handed on as it is. */
export const clearStamp = 'Identities shown in full';
const clear = 'Identities are shown in full.';
const runningClear = ownText('identities shown in full');

/** Of codes only what is known: a file may come from a service that does not mask them. */
function describeClear({ codes, history: { origin } }: ReportSource): string {
  if (origin.kind === 'file') return `${clear} One-time codes stand here as the file has them.`;
  if (codes === 'shown') return 'Identities and one-time codes are shown in full.';
  if (codes === undefined) return `${clear} One-time codes stand here as they reached this page.`;
  return `${clear} One-time codes were masked before they reached this page.`;
}

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
  const toNames = (text: string): SafeText => onOneLine(mask.id(text));
  const isClear = mask.level === 'none';
  const isDemo = history.origin.mode === 'demo';
  const customer = nameCustomer(history, mask);
  const reference = toLine(typed.reference);
  const concerns = (channel: string): boolean => view.channel === undefined || channel === view.channel;
  const facts: readonly (readonly [label: string, value: SafeText])[] = [
    ['Reference', reference],
    ['Prepared by', toLine(typed.preparedBy)],
    ['Customer', customer],
    ['Period', ownText(describePeriod(shown, zone))],
    ['Times in', ownText(describeZones(source))],
    ['Filters', toLine(describeNarrowing(source))],
    ['Messages', toNames(describeAmount(shown, history.communications.length, source.isChosen === true))],
    ['Networks', toNames(describeAsked(history))],
    ['Completeness', toNames(describeLists(history.channels.filter(({ channel }) => concerns(channel))))],
    ['Fetched', ownText(describeOrigin(source))],
    ['Fingerprint of Capillary’s answer (SHA-256)', ownText(describeDigests(source, digests))],
    ['Made with', ownText(`Customer Timeline ${source.version ?? '(version not known)'}`)],
  ];
  const title = toLine(typed.title.trim());
  return {
    title: title === '' ? ownText('Communication report') : title,
    facts: facts.filter(([, value]) => value !== '').map(([label, value]) => toFact(label, value)),
    caveats: [...new Set(historyCaveats(history, concerns).map(toLine))],
    mark: isClear ? describeClear(source) : maskedMark,
    isClear,
    isDemo,
    running: joinSafe(
      [
        ...(isDemo ? [ownText('DEMO')] : []),
        customer,
        ownText(zone),
        isClear ? runningClear : ownText('masked'),
        ...(reference === '' ? [] : [reference]),
      ],
      ' · ',
    ),
  };
}

/** From the first to the last message whose date can be believed, whatever their order, and how many others there are. */
export function describePeriod(shown: readonly Communication[], zone: ZoneName): string {
  const dated = shown.flatMap(({ plausibleAt }) => (plausibleAt === undefined ? [] : [plausibleAt]));
  const [first, last] = endsOf(dated);
  const undated = shown.filter(({ sentAt }) => sentAt === undefined).length;
  const doubtful = shown.length - dated.length - undated;
  const parts: string[] = [];
  if (first !== undefined && last !== undefined)
    parts.push(
      first === last ? writeTime(first, zone) : `${writeTime(first, zone)} to ${writeTime(last, zone)}`,
    );
  if (doubtful > 0) parts.push(`${countOf(doubtful, 'message')} with a date in doubt`);
  if (undated > 0) parts.push(`${countOf(undated, 'message')} without a date`);
  return parts.length === 0 ? 'no messages' : parts.join('; ');
}

function endsOf(dated: readonly Instant[]): readonly [Instant | undefined, Instant | undefined] {
  let [first, last] = [dated[0], dated[0]];
  for (const at of dated) {
    if (first === undefined || at < first) first = at;
    if (last === undefined || at > last) last = at;
  }
  return [first, last];
}

function describeZones({ history: { sourceZone }, zone }: ReportSource): string {
  const own = `${zone}; each day prints its offset`;
  return sourceZone === zone ? own : `${own}. Capillary’s own times are of ${sourceZone}`;
}

function describeNarrowing({ view: { channel, order }, filters, isChosen }: ReportSource): string {
  if (isChosen === true) return `none, each message was chosen; ${order} first`;
  const all = [...(channel === undefined ? [] : [`Channel ${channelLabel(channel)}`]), ...filters];
  return `${all.length === 0 ? 'none' : all.join(' · ')}; ${order} first`;
}

/** `38 of 412 messages; SMS 20, Email 18`, or `3 chosen of 412 messages; …`; a message in several channels counts in the first of them alone, and that is said. */
export function describeAmount(shown: readonly Communication[], total: number, isChosen: boolean): string {
  const counts = new Map<string, number>();
  for (const {
    channels: [first],
  } of shown)
    counts.set(first, (counts.get(first) ?? 0) + 1);
  const each = [...counts]
    .sort(([a], [b]) => compareChannels(a, b))
    .map(([channel, count]) => `${channelLabel(channel)} ${formatCount(count)}`);
  const several = shown.filter(({ channels }) => channels.length > 1).length;
  const parts = [`${formatCount(shown.length)}${isChosen ? ' chosen' : ''} of ${countOf(total, 'message')}`];
  if (each.length > 0) parts.push(each.join(', '));
  if (several > 0) parts.push(`${formatCount(several)} in more than one channel, counted in the first`);
  return parts.join('; ');
}

function describeLists(channels: ReportSource['history']['channels']): string {
  const lists = describeCompleteness(channels);
  const none = new Set(lists.filter(({ empty }) => empty).map(({ channel }) => channelLabel(channel)));
  const listed = lists.filter(({ empty }) => !empty).map(({ words }) => words);
  return [...listed, ...(none.size === 0 ? [] : [`none: ${[...none].join(', ')}`])].join('; ');
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

function describeDigests({ answers }: ReportSource, digests: readonly (string | undefined)[]): string {
  const each = digests.map((digest, index) => {
    const network = answers.length === 1 ? '' : `${networkLabel(answers[index]?.network ?? 'capillary')}: `;
    return network + (digest ?? 'cannot be computed on an unencrypted page');
  });
  return each.join('; ');
}

/** The state and the facts of a report as attributes, for whoever drives the page. */
export function reportState(
  history: History,
  shown: number,
): { readonly [stateAttribute]: ReportState; readonly [factsAttribute]: string } {
  const state = historyState(history);
  const facts: ReportFacts = {
    state,
    shown,
    total: history.communications.length,
    fetchedAt: new Date(history.fetchedAt).toISOString(),
    missing: describeIncomplete(history),
  };
  return { [stateAttribute]: state, [factsAttribute]: JSON.stringify(facts) };
}
