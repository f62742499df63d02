import type { DemoChannel, DemoMessage, DemoRecord } from '../../model/demo-record.ts';
import type { Json } from '../../model/json.ts';
import { toChannels } from '../../model/to-channels.ts';
import { email, sms } from '../../model/told.ts';
import { toSeconds, toWallTime } from '../../model/wall-time.ts';
import { person } from '../person.ts';
import { hostileTexts } from './hostile-texts.ts';

/** Names that every object answers to, as statuses, channels and keys. */
const inherited = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'] as const;

const surveyUrls = [
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  '//evil.example/r',
  'http://survey.example.com/r?t=1',
  'https://user:secret@survey.example.com/r',
  'https://survey.example.com/r?t=2',
];

const surveys: DemoChannel = {
  type: 'survey',
  fields: {
    count: surveyUrls.length,
    latest_survey_name: '<b>Latest</b>',
    surveys: {
      survey: surveyUrls.map((url, index) => ({
        name: `Survey with link ${index + 1} <i>`,
        nps_score: '9',
        sent_by: '<u>Nayan</u>\u202e',
        response_url: url,
        sent_time: at(60 + index),
        completion_time: at(61 + index),
      })),
    },
  },
};

/** Everything that should stay text and harm nothing. */
export const hostile: DemoRecord = person(
  'nested',
  '447700900125',
  () => [
    ...toChannels(
      [
        ...hostileTexts.map((text, index) => (index % 5 === 4 ? email : sms)(at(index), text)),
        ...inherited.map((status, index) => sms(at(40 + index), `Status ${status}`, { status })),
        sms(at(46), 'Keys of every object', { extra: toKeys('polluted') }),
        sms(at(47), 'Hostile sender', {
          sender: '<b>STORE</b>\u202e',
          receiver: '"><img src=x onerror=alert(2)>',
        }),
        sms(at(48), 'Hostile status', { status: '<b>DELIVERED</b>\u202e' }),
        sms(at(49), 'Mixed-script sender', { sender: '\u0410mazonCyr' }),
      ],
      { survey: surveys },
    ),
    ...inherited.map((type, index) => ({ type, items: [unusual(type, index)] })),
    { type: '<img src=x onerror=alert(3)>', items: [unusual('an HTML channel', 6)] },
  ],
  { externalId: '<i>LM</i>0125', customerFields: toKeys({ admin: true }) },
);

function unusual(type: string, index: number): DemoMessage {
  return sms(at(52 + index), `Sent through ${type}`).message;
}

/** `{"__proto__": value, "constructor": value, …}` as own fields. */
function toKeys(value: Json): Record<string, Json> {
  return Object.fromEntries(inherited.map((name) => [name, value]));
}

/** Half-hours from 1 June 2025, 08:00. */
function at(step: number): string {
  return toWallTime(toSeconds('2025-06-01 08:00:00') + step * 1_800);
}
