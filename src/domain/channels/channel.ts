import type { KnownChannel } from '../../contract/capillary/names.ts';
import { compareTexts } from '../../contract/compare-texts.ts';

/** Which way a communication went: to the customer, or from them. */
export type Direction = 'out' | 'in';

type ChannelFacts = { readonly label: string; readonly direction: Direction };

const out = (label: string): ChannelFacts => ({ label, direction: 'out' });
const incoming = (label: string): ChannelFacts => ({ label, direction: 'in' });

/** The channels that the vendor is known to name, in the order of the tabs. */
const known = {
  sms: out('SMS'),
  phone: out('Phone'),
  email: out('Email'),
  emailbulk: out('Bulk email'),
  whatsapp: out('WhatsApp'),
  viber: out('Viber'),
  line: out('LINE'),
  zalo: out('Zalo'),
  survey: out('Surveys'),
  missed_call: incoming('Missed calls'),
  checkin: incoming('Check-ins'),
  like: incoming('Likes'),
  comment: incoming('Comments'),
  mention: incoming('Mentions'),
  retweet: incoming('Retweets'),
  tweet: incoming('Tweets'),
  feedback: incoming('Feedback'),
} as const satisfies Record<KnownChannel, ChannelFacts>;
const channels = new Map<string, ChannelFacts>(Object.entries(known));
const order = [...channels.keys()];

/** A channel's label; an unknown channel is called what the vendor calls it. */
export function channelLabel(channel: string): string {
  return channels.get(channel)?.label ?? (channel === '' ? 'Unnamed channel' : channel);
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
