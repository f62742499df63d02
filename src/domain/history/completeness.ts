import type { VendorWarning } from '../../contract/capillary/answer.ts';
import { mayHideMessages } from '../../contract/capillary/reading-log.ts';
import { channelLabel, compareChannels, networkLabel } from '../channels/channel.ts';
import { countOf, formatCount } from '../text/wording.ts';
import type { ChannelTally, History, NetworkCoverage } from './history.ts';
import { describeMismatch, describeSharing, describeStrangers, describeUsers } from './mismatch.ts';

/**
 * Whether a history is all that was asked for: `loading` while a network is pending, `partial` where one failed or messages
 * could not be read, else `complete`. A `complete` one may have caveats all the same: lists that may be cut, counts that differ.
 */
export type HistoryState = 'loading' | 'complete' | 'partial';

export function historyState({ networks, notices }: Pick<History, 'networks' | 'notices'>): HistoryState {
  if (networks.some(({ state }) => state === 'pending')) return 'loading';
  const isPartial = networks.some(({ state }) => state === 'failed') || notices.some(mayHideMessages);
  return isPartial ? 'partial' : 'complete';
}

/**
 * Whether there may be communications that are not among those of a history, so that "none" cannot be said of it. `concerns`
 * narrows the question to some channels.
 */
export function mayBeIncomplete(
  history: Pick<History, 'networks' | 'notices' | 'channels'>,
  concerns: (channel: string) => boolean = () => true,
): boolean {
  const { networks, notices, channels } = history;
  return (
    networks.some(({ state }) => state === 'pending' || state === 'failed') ||
    describeInstead(history).length > 0 ||
    notices.some(
      (notice) => mayHideMessages(notice) && (notice.channel === undefined || concerns(notice.channel)),
    ) ||
    describeCompleteness(channels).some(({ channel, doubtful }) => doubtful && concerns(channel))
  );
}

const list = new Intl.ListFormat('en-GB');

/**
 * `Asked: Capillary. Not asked: Facebook, Twitter and Foursquare.`, and the one type that was asked for; of a file, what it
 * holds.
 */
export function describeAsked({
  networks,
  type,
  origin,
}: Pick<History, 'networks' | 'type' | 'origin'>): string {
  const labels = (isAsked: boolean): string =>
    list.format(
      networks
        .filter(({ state }) => (state !== 'not-asked') === isAsked)
        .map(({ network }) => networkLabel(network)),
    );
  const [asked, others] = [labels(true), labels(false)];
  const isFile = origin.kind === 'file';
  return [
    `${isFile ? 'In the file' : 'Asked'}: ${asked}.`,
    ...(others === '' ? [] : [`${isFile ? 'Not in it' : 'Not asked'}: ${others}.`]),
    ...(type === undefined ? [] : [`Only the interaction type ${channelLabel(type)} was asked for.`]),
  ].join(' ');
}

/** What was asked for and is not there, a sentence each. */
function describeMissing({ networks }: Pick<History, 'networks'>): readonly string[] {
  return networks.flatMap((coverage) => describeMissingNetwork(coverage) ?? []);
}

/**
 * Why a history is not all that was asked for, a sentence each: what is missing, and whether messages could not be read. None
 * where it is `complete`; names nobody.
 */
export function describeIncomplete(history: Pick<History, 'networks' | 'notices'>): readonly string[] {
  const missing = [...describeMissing(history), ...describeCut(history)];
  return history.notices.some((notice) => notice.kind !== 'cut' && mayHideMessages(notice))
    ? [...missing, 'Parts of the answer could not be read: messages may be missing.']
    : missing;
}

function describeMissingNetwork(coverage: NetworkCoverage): string | undefined {
  const label = networkLabel(coverage.network);
  if (coverage.state === 'pending')
    return `${label} has not answered yet: its communications are missing here.`;
  if (coverage.state === 'failed')
    return `${label} failed: ${withStop(coverage.why)} Its communications are missing here.`;
  return undefined;
}

/** Where something in the answer says that it is cut. */
export function describeCut({ notices }: Pick<History, 'notices'>): readonly string[] {
  return notices.some(({ kind }) => kind === 'cut')
    ? ['Capillary says that there is more than it lists here: messages are missing.']
    : [];
}

/** Where the answer for one network is of another, a sentence on each. */
export function describeInstead({ networks }: Pick<History, 'networks'>): readonly string[] {
  return networks.flatMap((coverage) => {
    if (coverage.state !== 'answered' || coverage.instead === undefined) return [];
    const label = networkLabel(coverage.network);
    const names = list.format(coverage.instead.map(networkLabel));
    return [
      `Asked for ${label}, Capillary answered with what is of ${names}: what there is of ${label} is not known.`,
    ];
  });
}

function withStop(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** What the caveats of a history rest on. */
type CaveatSource = Pick<
  History,
  'networks' | 'customer' | 'sharedBy' | 'strangers' | 'sent' | 'channels' | 'notices' | 'users' | 'warnings'
>;

/**
 * Why a history may be incomplete or another customer's, each a sentence, what weighs most first; of lists and unreadable parts
 * only those of the channels that it `concerns`. Holds the vendor's words and identities: mask and show them like any text of
 * the vendor's.
 */
export function historyCaveats(
  history: CaveatSource,
  concerns: (channel: string) => boolean = () => true,
): readonly string[] {
  const { channels, notices, users, warnings } = history;
  const doubtful = describeCompleteness(channels).filter(
    ({ channel, doubtful: doubt }) => doubt && concerns(channel),
  );
  const unread = notices.filter(
    ({ kind, channel }) => kind !== 'cut' && (channel === undefined || concerns(channel)),
  );
  return [
    ...describeMissing(history),
    ...describeInstead(history),
    ...describeCut(history),
    ...describeSharing(history),
    ...describeMismatch(history),
    ...describeStrangers(history),
    ...(doubtful.length > 0
      ? [`The list may be incomplete (${doubtful.map(({ words }) => words).join('; ')}).`]
      : []),
    ...(unread.length > 0
      ? [`${countOf(unread.length, 'part')} of the answer could not be read as expected.`]
      : []),
    ...warnings.map(describeWarning),
    ...describeUsers(users),
  ];
}

/**
 * What Capillary warns of, in a sentence that holds its words (codes: ../../contract/capillary/CAPILLARY.md, "Success and
 * failure").
 */
export function describeWarning({ code, message }: VendorWarning): string {
  return code === '91009'
    ? 'This customer was merged: Capillary answered with the account that survived.'
    : `Capillary warns: ${message}`;
}

/** How complete one channel is, in words. `doubtful`: something may be missing. */
export type Completeness = {
  readonly key: string;
  readonly channel: string;
  readonly words: string;
  readonly doubtful: boolean;
  /** The channel has neither entries nor a count. */
  readonly empty: boolean;
  /** The vendor counts interactions that it does not list: they cannot be placed in time. */
  readonly unlisted: number;
};

/**
 * The vendor's older call lists 50 by default: a list of exactly so many may be cut
 * (../../contract/capillary/CAPILLARY.md, "Counts and cuts").
 */
const vendorLimit = 50;

/** One line per channel; the network is named where there are several. */
export function describeCompleteness(tallies: readonly ChannelTally[]): readonly Completeness[] {
  const several = new Set(tallies.map(({ network }) => network)).size > 1;
  return tallies
    .toSorted((a, b) => compareChannels(a.channel, b.channel))
    .map((tally) => describe(tally, several ? ` (${networkLabel(tally.network)})` : ''));
}

function describe(tally: ChannelTally, where: string): Completeness {
  const { network, channel, listed, counted, unreadable, unreadableLists } = tally;
  const found = listed + unreadable;
  const differs = counted !== undefined && counted !== found;
  const cut = found === vendorLimit;
  const parts = [cut && !differs ? `exactly ${vendorLimit}; there may be more` : amount(tally)];
  if (unreadable > 0) parts.push(`${formatCount(unreadable)} unreadable`);
  if (unreadableLists > 0) parts.push(countOf(unreadableLists, 'unreadable list'));
  const doubtful = differs || cut || unreadable > 0 || unreadableLists > 0;
  return {
    key: JSON.stringify([network, channel]),
    channel,
    words: `${channelLabel(channel)}${where}${doubtful ? ':' : ''} ${parts.join(', ')}`,
    doubtful,
    empty: found === 0 && (counted ?? 0) === 0 && unreadableLists === 0,
    unlisted: found === 0 ? (counted ?? 0) : 0,
  };
}

/** "None" is said only where nothing was: an entry that cannot be read is something. */
function amount({ listed, counted, unreadable, unreadableLists }: ChannelTally): string {
  const none = listed === 0 && unreadable === 0 && unreadableLists === 0;
  if (counted === undefined) return none ? 'none listed' : `${formatCount(listed)} listed`;
  if (counted === listed + unreadable)
    return none ? 'none' : `${formatCount(listed)} of ${formatCount(counted)}`;
  if (none) return `Capillary counts ${formatCount(counted)}, lists none`;
  return counted < listed + unreadable
    ? `${formatCount(listed)} listed, Capillary counts ${formatCount(counted)}`
    : `${formatCount(listed)} of ${formatCount(counted)}`;
}

const phoneLists = new WeakMap<History['communications'], boolean>();

/** Whether Phone holds the very same messages as SMS, and no other: then nothing is said of it twice. */
export function isPhoneSms({ communications }: Pick<History, 'communications'>): boolean {
  const known = phoneLists.get(communications);
  if (known !== undefined) return known;
  let isSame = false;
  for (const { channels } of communications) {
    const isPhone = channels.includes('phone');
    if (isPhone !== channels.includes('sms')) {
      isSame = false;
      break;
    }
    isSame ||= isPhone;
  }
  phoneLists.set(communications, isSame);
  return isSame;
}

/** The lists that may be incomplete, each once where Phone repeats SMS. */
export function incompleteLists(
  history: Pick<History, 'channels' | 'communications'>,
): readonly Completeness[] {
  const isSame = isPhoneSms(history);
  return describeCompleteness(history.channels).filter(
    ({ doubtful, channel }) => doubtful && !(isSame && channel === 'phone'),
  );
}

/**
 * The end of a list: that Capillary lists no more, of which channels it lists less than it counts, which networks did not answer,
 * and which were not asked.
 */
export function describeEnd(history: Pick<History, 'channels' | 'communications' | 'networks'>): string {
  const doubtful = incompleteLists(history);
  const { networks } = history;
  const others = networks
    .filter(({ state }) => state === 'not-asked')
    .map(({ network }) => networkLabel(network));
  return [
    'End of what Capillary lists.',
    ...networks.flatMap((coverage) => absentWords(coverage) ?? []),
    ...(doubtful.length === 0 ? [] : [`${doubtful.map(({ words }) => words).join('; ')}.`]),
    ...(others.length === 0
      ? []
      : [`${list.format(others)} ${others.length === 1 ? 'was' : 'were'} not asked.`]),
  ].join(' ');
}

function absentWords({ network, state }: NetworkCoverage): string | undefined {
  const label = networkLabel(network);
  if (state === 'failed') return `${label} did not answer: its messages are missing.`;
  if (state === 'pending') return `${label} has not answered yet.`;
  return state === 'unknown-there' ? `Not known on ${label}.` : undefined;
}
