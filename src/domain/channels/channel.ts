import type { KnownChannel } from '../../contract/capillary/names.ts';
import { compareTexts } from '../../contract/compare-texts.ts';

/** Which way a communication went: to the customer, or from them. */
export type Direction = 'out' | 'in';

/** What one and several communications of a channel are called in a sentence. */
type Noun = readonly [one: string, many: string];

/** `one` is what stands beside a single communication, where that is not the label. */
type ChannelWords = {
  readonly label: string;
  readonly direction: Direction;
  readonly noun: Noun;
  readonly one: string;
};

const out = (label: string, noun = messageNoun(label), one = label): ChannelWords => ({
  label,
  direction: 'out',
  noun,
  one,
});
const incoming = (label: string, noun: Noun, one = label): ChannelWords => ({
  label,
  direction: 'in',
  noun,
  one,
});

/** `WhatsApp message`; a channel names its noun where that would read oddly. */
function messageNoun(label: string): Noun {
  return [`${label} message`, `${label} messages`];
}

/** The channels that the vendor is known to name, in the order of the tabs. */
const known = {
  sms: out('SMS', ['SMS', 'SMS']),
  phone: out('Phone', ['phone message', 'phone messages']),
  email: out('Email', ['email', 'emails']),
  emailbulk: out('Bulk email', ['bulk email', 'bulk emails']),
  whatsapp: out('WhatsApp'),
  viber: out('Viber'),
  line: out('LINE'),
  zalo: out('Zalo'),
  survey: out('Surveys', ['survey', 'surveys'], 'Survey'),
  missed_call: incoming('Missed calls', ['missed call', 'missed calls'], 'Missed call'),
  checkin: incoming('Check-ins', ['check-in', 'check-ins'], 'Check-in'),
  like: incoming('Likes', ['like', 'likes'], 'Like'),
  comment: incoming('Comments', ['comment', 'comments'], 'Comment'),
  mention: incoming('Mentions', ['mention', 'mentions'], 'Mention'),
  retweet: incoming('Retweets', ['retweet', 'retweets'], 'Retweet'),
  tweet: incoming('Tweets', ['tweet', 'tweets'], 'Tweet'),
  feedback: incoming('Feedback', ['feedback message', 'feedback messages']),
} as const satisfies Record<KnownChannel, ChannelWords>;
const channels = new Map<string, ChannelWords>(Object.entries(known));
const order = [...channels.keys()];

/** A channel's label; an unknown channel is called what the vendor calls it. */
export function channelLabel(channel: string): string {
  return channels.get(channel)?.label ?? (channel === '' ? 'Unnamed channel' : channel);
}

/**
 * What stands beside one communication for the channels that list it: `Survey`, `Email + Bulk email`. What SMS and Phone both
 * list is one text message, and no call: `SMS`.
 */
export function nameChannels(listed: readonly string[]): string {
  const hidden = new Set(alsoUnder(listed));
  return listed
    .filter((channel) => !hidden.has(channel))
    .map((channel) => channels.get(channel)?.one ?? channelLabel(channel))
    .join(' + ');
}

/** Channels that list a communication beside those that `nameChannels` names. */
export function alsoUnder(listed: readonly string[]): readonly string[] {
  return listed.includes('sms') ? listed.filter((channel) => channel === 'phone') : [];
}

/** What one or several communications of a channel are called in a sentence; `undefined` is any channel. */
export function channelNoun(channel: string | undefined, count = 1): string {
  const [one, many] =
    channel === undefined ? anyChannel : (channels.get(channel)?.noun ?? unknownNoun(channel));
  return count === 1 ? one : many;
}

const anyChannel: Noun = ['message to the customer', 'messages to the customer'];

function unknownNoun(channel: string): Noun {
  return messageNoun(channel === '' ? 'unnamed channel' : channel);
}

/** Which way the channel's communications go; `undefined` for a channel nobody documented. */
export function channelDirection(channel: string): Direction | undefined {
  return channels.get(channel)?.direction;
}

/** The order of tabs: the known ones as listed, then the unknown ones by name. */
export function compareChannels(a: string, b: string): number {
  const [left, right] = [order.indexOf(a), order.indexOf(b)];
  if (left !== right) return (left < 0 ? order.length : left) - (right < 0 ? order.length : right);
  return compareTexts(a, b);
}

const labels = new Map([
  ['capillary', 'Capillary'],
  ['facebook', 'Facebook'],
  ['twitter', 'Twitter'],
  ['foursquare', 'Foursquare'],
]);

/** A network's name as people write it; an unknown one as it comes. */
export function networkLabel(network: string): string {
  return labels.get(network) ?? (network === '' ? 'Unnamed network' : network);
}
