import type { DemoChannel, DemoMessage, Json } from './record.ts';
import { toSeconds, toWallTime } from './wall-time.ts';

/** One message and the channel it went by, as stories are written: `sms('2025-06-01 09:00:00', 'Your order has shipped')`. */
export type ChannelMessage = { readonly channel: string; readonly message: DemoMessage };

export type MessageBuilder = (sent: string, subject: string, more?: DemoMessage) => ChannelMessage;

/** Builds what the retailer sends by one channel: delivered some seconds later unless `more` says otherwise; ids rise with time. */
function outgoing(channel: string): MessageBuilder {
  return (sent, subject, more = {}) => {
    const status = 'status' in more ? more.status : 'DELIVERED';
    const delivered = toWallTime(toSeconds(sent) + 2 + (toTextNumber(subject) % 23));
    return incoming(channel)(sent, subject, {
      status,
      ...(hasArrived(status) ? { delivered } : {}),
      ...more,
    });
  };
}

/** Builds what the customer says by one channel: it has no delivery. */
function incoming(channel: string): MessageBuilder {
  return (sent, subject, more = {}) => ({
    channel,
    message: { id: toSeconds(sent) * 1000 + toTextNumber(channel + subject), subject, sent, ...more },
  });
}

/** A number below 997 that depends on the text alone. */
function toTextNumber(text: string): number {
  let mark = 7;
  for (const character of text) mark = (mark * 31 + (character.codePointAt(0) ?? 0)) % 997;
  return mark;
}

export const sms = outgoing('sms');
export const email = outgoing('email');
export const emailBulk = outgoing('emailbulk');
export const whatsApp = outgoing('whatsapp');
export const viber = outgoing('viber');
export const line = outgoing('line');
export const zalo = outgoing('zalo');
export const feedback = incoming('feedback');
export const like = incoming('like');
export const comment = incoming('comment');
export const mention = incoming('mention');

const arrived = new Set<unknown>(['DELIVERED', 'OPENED', 'CLICKED', 'OPENED_INTOUCH', 'CLICKED_INTOUCH']);

/** Whether a message of this status has a delivery time. */
export function hasArrived(status: Json | undefined): boolean {
  return arrived.has(status);
}

/** The channels that every Capillary answer lists, empty or not, in the vendor's order. */
const listed = [
  'survey',
  'missed_call',
  'whatsapp',
  'zalo',
  'line',
  'viber',
  'phone',
  'sms',
  'emailbulk',
  'email',
];

/**
 * A story as the vendor's channel lists: `phone` repeats what `sms` has, with the same ids
 * (`../../contract/capillary/CAPILLARY.md`, "Messages"), and lists are not in time order. `special` replaces channels that are not lists of messages.
 */
export function toChannels(
  story: readonly ChannelMessage[],
  special: Readonly<Record<string, DemoChannel>> = {},
): readonly DemoChannel[] {
  const messagesOf = Map.groupBy(story, ({ channel }) => channel);
  const names = new Set([...listed, ...messagesOf.keys(), ...Object.keys(special)]);
  return [...names].map((type) => {
    const items = messagesOf.get(type === 'phone' ? 'sms' : type) ?? [];
    return special[type] ?? { type, items: outOfOrder(items.map(({ message }) => message)) };
  });
}

/** Newest half first: no list of the vendor's is sorted. */
function outOfOrder(messages: readonly DemoMessage[]): readonly DemoMessage[] {
  const half = Math.floor(messages.length / 2);
  return [...messages.slice(half), ...messages.slice(0, half)];
}
