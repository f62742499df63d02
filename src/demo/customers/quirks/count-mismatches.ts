import type { DemoChannel, DemoMessage, DemoRecord } from '../../model/demo-record.ts';
import type { Json } from '../../model/json.ts';
import { sms } from '../../model/told.ts';
import { toSeconds, toWallTime } from '../../model/wall-time.ts';
import { person } from '../person.ts';

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
