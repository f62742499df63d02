import * as fc from 'fast-check';
import { spellings } from '../capillary/spellings.ts';
import { anyText } from './any-text.ts';

/** What the vendor can say in either shape. */
export type NetworkContent = { readonly network: string; readonly channels: readonly ChannelContent[] };
export type ChannelContent = {
  readonly name: string;
  readonly count: number;
  readonly messages: readonly MessageContent[];
};
type MessageContent = {
  readonly id: number;
  readonly receiver: string;
  readonly text: string;
  readonly status: string;
  /** -1: not from a campaign. */
  readonly campaign: number;
  readonly sent: Date;
  readonly delivered: Date | undefined;
};

const word = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'null', 'N/A', ' sms\n'),
  anyText,
);
const anyTime = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2030-01-01T00:00:00Z'),
  noInvalidDate: true,
});

const anyMessage: fc.Arbitrary<MessageContent> = fc.record({
  id: fc.maxSafeNat(),
  receiver: fc.oneof(fc.constantFrom('919988221100', 'def@example.com', '*****', '\ndef@xyz.com\n'), word),
  text: word,
  status: fc.oneof(fc.constantFrom('SENT', 'DELIVERED', 'NOT-DELIVERED', 'GTW_NOT_FOUND'), word),
  campaign: fc.integer({ min: -1, max: 2_000_000 }),
  sent: anyTime,
  delivered: fc.option(anyTime, { nil: undefined }),
});

export const anyChannel: fc.Arbitrary<ChannelContent> = fc.record({
  name: fc.oneof(fc.constantFrom('sms', 'phone', 'email', 'viber', 'missed_call'), word),
  count: fc.nat({ max: 1_000 }),
  messages: fc.array(anyMessage, { maxLength: 5 }),
});

export const anyNetwork: fc.Arbitrary<NetworkContent> = fc.record({
  network: fc.oneof(fc.constantFrom('capillary', 'facebook'), word),
  channels: fc.array(anyChannel, { maxLength: 4 }),
});

/** Writes it as the flat shape does (`../fixtures/flat-viber.json`). */
export function toFlat({ network, channels }: NetworkContent): unknown {
  return {
    name: network,
    interaction: channels.map(({ name, count, messages }) => ({
      count,
      name,
      messageList: messages.map(toFlatMessage),
    })),
    warnings: [],
  };
}

function toFlatMessage({ id, receiver, text, status, campaign, sent, delivered }: MessageContent): unknown {
  const [date = '', time = ''] = sent.toISOString().slice(0, 19).split('T');
  return {
    id,
    receiver,
    subject: text,
    campaignId: campaign,
    status,
    sentDate: `${date.split('-').reverse().join('-')} ${time}`,
    ...(delivered === undefined ? {} : { deliveredTime: `${delivered.toISOString().slice(0, 19)}Z` }),
    userId: -1,
  };
}

/** How the nested shape was seen: lists of one as an object and numbers as texts (2013), or neither (2025). */
type NestedStyle = { readonly isOld: boolean };

/** Writes it as the nested shape does (`../fixtures/nested-email.json`, `../fixtures/collapsed-2013.json`). */
export function toNested({ network, channels }: NetworkContent, { isOld }: NestedStyle): unknown {
  const list = (entries: readonly unknown[]): unknown => {
    if (!isOld || entries.length > 1) return entries;
    return entries.length === 0 ? '' : entries[0];
  };
  const number = (value: number): unknown => (isOld ? String(value) : value);
  const interaction = channels.map(({ name, count, messages }) => ({
    messages: { message: list(messages.map((message) => toNestedMessage(message, isOld))) },
    last_interaction_time: 'null',
    count: number(count),
    type: name,
  }));
  return {
    response: {
      status: { success: 'true', code: number(200), message: 'Success' },
      customer: {
        id: '565039505',
        interactions: { network: list([{ name: network, interaction: list(interaction) }]) },
        item_status: { success: 'true', code: number(1000) },
      },
    },
  };
}

function toNestedMessage(message: MessageContent, isOld: boolean): unknown {
  const { id, receiver, text, status, campaign, sent, delivered } = message;
  return {
    id: isOld ? String(id) : id,
    sender: '',
    [spellings.receiver[isOld ? 0 : 1]]: receiver,
    subject: text,
    status,
    sent_time: toText(sent),
    ...(delivered === undefined ? {} : { delivered_time: toText(delivered) }),
    campaign_id: String(campaign),
  };
}

function toText(time: Date): string {
  return time.toISOString().slice(0, 19).replace('T', ' ');
}
