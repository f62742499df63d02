import type { DemoMessage, DemoRecord } from '../../model/demo-record.ts';
import type { Json } from '../../model/json.ts';
import { toChannels } from '../../model/to-channels.ts';
import { email, sms, whatsApp, type Told } from '../../model/told.ts';
import { person } from '../person.ts';

const known: readonly Told[] = [
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
