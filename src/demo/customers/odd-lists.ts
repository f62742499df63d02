import { type ChannelMessage, email, sms, toChannels, whatsApp } from '../model/messages.ts';
import {
  type DemoChannel,
  type DemoMessage,
  type DemoRecord,
  type Json,
  exactNumber,
  person,
} from '../model/record.ts';
import { toSeconds, toWallTime } from '../model/wall-time.ts';

/** A message that differs from the others only in what is given here. */
function message(id: Json | undefined, subject: string, more: DemoMessage = {}): DemoMessage {
  const known = {
    subject,
    status: 'DELIVERED',
    sent: '2025-04-07 10:00:00',
    delivered: '2025-04-07 10:00:04',
  };
  return { ...(id === undefined ? {} : { id }), ...known, ...more };
}

const twice = message(1_744_000_000_001, 'Listed in sms and in phone');
const differs = message(1_744_000_000_002, 'Same id in sms and phone, other text');
const exact = message(1_744_000_000_003, 'Listed three times in one list');

/** Messages that repeat, or seem to; and every kind of id. */
export const duplicates: DemoRecord = person('flat', '447700900122', () => [
  {
    type: 'sms',
    items: [
      twice,
      differs,
      exact,
      exact,
      message(1_744_000_000_004, 'Same id twice in one list: first text'),
      message(1_744_000_000_004, 'Same id twice in one list: second text'),
      exact,
      message(1_744_000_000_005, 'Same id and text, another status', { status: 'SENT' }),
      message(1_744_000_000_005, 'Same id and text, another status', { status: 'FAILED' }),
      message(1_744_000_000_006, 'Same text, another id'),
      message(1_744_000_000_007, 'Same text, another id'),
    ],
  },
  {
    type: 'phone',
    items: [
      twice,
      { ...differs, subject: 'Same id in phone and sms, text of phone' },
      message(1_744_000_000_008, 'Only in phone'),
    ],
  },
  {
    type: 'whatsapp',
    items: [
      message(exactNumber('9007199254740992'), 'Id 9007199254740992'),
      message(exactNumber('9007199254740993'), 'Id 9007199254740993'),
      message(exactNumber('12345678901234567890'), 'Id 12345678901234567890'),
      message(exactNumber('12345678901234567891'), 'Id 12345678901234567891'),
      message('9007199254740993', 'Id 9007199254740993 as text'),
      message(exactNumber('1.0e12'), 'Id 1.0e12'),
    ],
  },
  {
    type: 'viber',
    items: [
      message(undefined, 'No id, first text'),
      message(undefined, 'No id, second text'),
      message(undefined, 'No id, the same twice'),
      message(undefined, 'No id, the same twice'),
      message('', 'Empty id'),
      message(null, 'Null id'),
      message('null', 'The word null as id'),
      message(0, 'Id 0'),
      message(0, 'Id 0 again'),
      message(-1, 'Id -1'),
      message(-1, 'Id -1 again'),
      message(12.5, 'Id 12.5'),
      message('1744000000009', 'Id as text'),
      message(' 1744000000010\n', 'Id with blanks around'),
      message('MSG-77/a?b#c', 'Id of letters'),
      message(true, 'Id true'),
      message({ value: 1 }, 'Id an object'),
    ],
  },
  { type: 'email', items: [message(1_744_000_000_001, 'Same id as an SMS, in e-mail')] },
]);

/** Lists whose `count` says something else. `whatsapp` has exactly 50, the vendor's old page size. */
export const countMismatches: DemoRecord = person('flat', '447700900126', () => [
  list('sms', 4, 412),
  list('phone', 4, 412),
  list('whatsapp', 50, 50),
  list('email', 3, '3'),
  list('emailbulk', 2, -1),
  list('viber', 1, 1_000_000_000),
  list('line', 2, null),
  list('zalo', 2, undefined),
  list('feedback', 1, 2.5),
  list('rcs', 1, 'many'),
  { type: 'survey', fields: { count: 4, surveys: undefined } },
  { type: 'missed_call', fields: { count: 7 } },
  { type: 'tweet', fields: { count: '12', messageList: undefined } },
  { type: 'retweet', fields: { count: 0, messageList: undefined } },
]);

function list(type: string, length: number, count: Json | undefined): DemoChannel {
  const items = Array.from({ length }, (_, index) => toItem(type === 'phone' ? 'sms' : type, index));
  return { type, items, fields: { count } };
}

function toItem(type: string, index: number): DemoMessage {
  const sent = toWallTime(toSeconds('2025-05-01 10:00:00') + index * 36_000 + type.length);
  return sms(sent, `Message ${index + 1} by ${type}`).message;
}

const known: readonly ChannelMessage[] = [
  sms('2025-06-01 10:00:00', 'A plain SMS'),
  email('2025-06-02 10:00:00', 'A plain e-mail', { status: 'OPENED' }),
  whatsApp('2025-06-03 10:00:00', 'Extra fields', {
    extra: {
      templateId: 'order_shipped_v2',
      priority: 3,
      isTransactional: true,
      tags: ['order', 'shipping', null],
      meta: { gateway: { name: 'gw-7', attempts: [1, 2, { at: '2025-06-03T10:00:01Z' }] } },
      '': 'a field without a name',
    },
  }),
  whatsApp('2025-06-04 10:00:00', 'An unknown status', { status: 'AWAITING_PIGEON' }),
  whatsApp('2025-06-05 10:00:00', 'A status that is a number', { status: 7 }),
  whatsApp('2025-06-06 10:00:00', 'A status that is an object', { status: { code: 'DELIVERED' } }),
  whatsApp('2025-06-07 10:00:00', '', { extra: { subject: { en: 'A subject that is an object' } } }),
  whatsApp('2025-06-08 10:00:00', '', { extra: { subject: 12_345 } }),
  whatsApp('2025-06-09 10:00:00', '', { extra: { subject: undefined, message: 'No subject but a message' } }),
  whatsApp('2025-06-10 10:00:00', 'Receivers in a list', { receiver: ['447700900129', '447700900128'] }),
];

/** Unknown channels, statuses and fields, and things that are no messages among messages. */
export const unknownThings: DemoRecord = person('flat', '447700900129', () => [
  ...toChannels(known, {
    viber: {
      type: 'viber',
      items: [plain('viber', 1), { raw: 42 }, { raw: null }, plain('viber', 2), { raw: 'text' }],
    },
    line: { type: 'line', fields: { count: 1, messageList: 'none' } },
    zalo: {
      type: 'zalo',
      fields: { count: 2, messageList: { 0: '447700900129', 1: 'an object, not a list' } },
    },
    emailbulk: {
      type: 'emailbulk',
      items: [plain('emailbulk', 1), { raw: [rawMessage('nested list', 12)] }],
    },
    survey: { type: 'survey', fields: { count: 2, surveys: [{ title: 'No known field' }, 'scalar'] } },
    missed_call: { type: 'missed_call', fields: { count: 1, usedStatus: 'maybe', callerId: '447700900129' } },
  }),
  { type: 'rcs', items: [plain('rcs', 1), plain('rcs', 2)] },
  { type: 'push_notification', items: [plain('push_notification', 3)] },
  { type: 'SMS', items: [plain('SMS in capitals', 4)] },
  { type: 'feedback', fields: { count: 1, messageList: rawMessage('an object that is one message', 13) } },
  { type: 'carrier pigeon', fields: { count: 1, feathers: 'grey', messageList: undefined } },
  { type: '', items: [plain('a channel without a name', 5)] },
  { raw: { count: 1, messageList: [rawMessage('a channel without the field name', 14)] } },
  { raw: { count: 1, name: null, messageList: [rawMessage('a channel whose name is null', 15)] } },
  { raw: { count: 1, name: 7, messageList: [rawMessage('a channel whose name is a number', 16)] } },
  { raw: null },
  { raw: 'scalar among channels' },
  { raw: [] },
]);

function plain(by: string, day: number): DemoMessage {
  return sms(`2025-05-${String(day).padStart(2, '0')} 10:00:00`, `Sent through ${by}, ${day}`).message;
}

function rawMessage(text: string, day: number): Json {
  return {
    id: 1_749_000_000_000 + day,
    subject: `From ${text}`,
    sentDate: `${day}-05-2025 10:00:00`,
    status: 'SENT',
  };
}
