import { type ChannelMessage, sms, toChannels } from '../model/messages.ts';
import { type DemoMessage, type DemoRecord, type Json, exactNumber, person } from '../model/record.ts';

/** Where clocks jumped: London on 30 March and 26 October, New York on 9 March and 2 November 2025, and midnights. */
const moments: readonly (readonly [name: string, ...times: string[]])[] = [
  ['New York, before spring', '2025-03-08 23:59:59', '2025-03-09 00:00:00', '2025-03-09 01:59:59'],
  ['New York, in the gap', '2025-03-09 02:00:00', '2025-03-09 02:30:00', '2025-03-09 02:59:59'],
  ['New York, after the gap', '2025-03-09 03:00:00', '2025-03-10 00:00:00'],
  ['London, before spring', '2025-03-29 23:59:59', '2025-03-30 00:00:00', '2025-03-30 00:59:59'],
  ['London, in the gap', '2025-03-30 01:00:00', '2025-03-30 01:30:00', '2025-03-30 01:59:59'],
  ['London, after the gap', '2025-03-30 02:00:00', '2025-03-31 00:00:00'],
  ['London, before autumn', '2025-10-25 23:59:59', '2025-10-26 00:00:00', '2025-10-26 00:59:59'],
  ['London, in the overlap', '2025-10-26 01:00:00', '2025-10-26 01:30:00', '2025-10-26 01:59:59'],
  ['London, the same wall time again', '2025-10-26 01:30:00'],
  ['London, after the overlap', '2025-10-26 02:00:00', '2025-10-27 00:00:00'],
  ['New York, before autumn', '2025-11-01 23:59:59', '2025-11-02 00:00:00', '2025-11-02 00:59:59'],
  ['New York, in the overlap', '2025-11-02 01:00:00', '2025-11-02 01:30:00', '2025-11-02 01:59:59'],
  ['New York, the same wall time again', '2025-11-02 01:30:00'],
  ['New York, after the overlap', '2025-11-02 02:00:00', '2025-11-03 00:00:00'],
  ['New year', '2024-12-31 23:59:59', '2025-01-01 00:00:00'],
  ['Leap day', '2024-02-29 00:00:00', '2024-02-29 23:59:59', '2024-03-01 00:00:00'],
];

/** Deliveries across a change: fifteen seconds in London, whatever the wall clock says. */
const across: readonly ChannelMessage[] = [
  sms('2025-03-30 00:59:50', 'Delivered across the London gap', { delivered: '2025-03-30 02:00:05' }),
  sms('2025-10-26 01:59:50', 'Delivered across the London overlap', { delivered: '2025-10-26 01:00:05' }),
];

/** Wall times that exist twice or never in the zones that change their clocks. */
export const clockChanges: DemoRecord = person('flat', '447700900120', () =>
  toChannels([
    ...moments.flatMap(([name, ...times]) =>
      times.map((time) => sms(time, `${name}: ${time}`, { status: 'SENT' })),
    ),
    ...across,
  ]),
);

/** Sending times that are no plain wall time: impossible, missing, in another format, or far away. */
const oddTimes: readonly (readonly [name: string, sent: Json | undefined])[] = [
  ['31 February, year first', '2025-02-31 10:00:00'],
  ['31 February, day first', '31-02-2025 10:00:00'],
  ['month 13', '2025-13-45 10:00:00'],
  ['no time at all', undefined],
  ['null', null],
  ['the word null', 'null'],
  ['the word undefined', 'undefined'],
  ['empty', ''],
  ['blanks', '  '],
  ['N/A', 'N/A'],
  ['a dash', '-'],
  ['epoch seconds', 1_741_773_072],
  ['epoch milliseconds', 1_741_773_072_000],
  ['epoch seconds as text', '1741773072'],
  ['epoch milliseconds as text', '1741773072000'],
  ['milliseconds read as seconds', '45837-06-15 02:56:40'],
  ['a two-digit year', '12-03-25 10:00:00'],
  ['year one', '0001-01-01 00:00:00'],
  ['all zeros, day first', '00-00-0000 00:00:00'],
  ['all zeros, year first', '0000-00-00 00:00:00'],
  ['unpadded', '2012-3-12 11:33:23'],
  ['the vendor\u2019s IST', '2016-08-05 22:00::IST'],
  ['offset without colon', '2025-03-01T10:00:00+0530'],
  ['offset with colon', '2025-03-01T10:00:00+05:30'],
  ['Z', '2025-03-01T10:00:00Z'],
  ['Z and milliseconds', '2025-03-01T10:00:00.123Z'],
  ['day first', '01-03-2025 10:00:00'],
  ['hour 24', '2025-03-01 24:00:00'],
  ['second 60', '2025-03-01 23:59:60'],
  ['gap in New York', '2025-03-09 02:30:00'],
  ['overlap in New York', '2025-11-02 01:30:00'],
  ['in the future', '2031-01-01 09:00:00'],
  ['the last year', '9999-12-31 23:59:59'],
  [
    'Arabic digits',
    '\u0662\u0660\u0662\u0665-\u0660\u0663-\u0660\u0661 \u0661\u0660:\u0660\u0660:\u0660\u0660',
  ],
  ['full-width digits', '\uff12\uff10\uff12\uff15-\uff10\uff13-\uff10\uff11 10:00:00'],
  ['date only', '2025-03-01'],
  ['no seconds', '2025-03-01 10:00'],
  ['slashes', '01/03/2025 10:00:00'],
  ['blanks around', ' 2025-03-01 10:00:00\n'],
  ['leap day', '2024-02-29 12:00:00'],
  ['leap day of another year', '2025-02-29 12:00:00'],
  ['a word', 'yesterday'],
  ['true', true],
  ['an object', { date: '2025-03-01' }],
  ['a list', ['2025-03-01 10:00:00']],
  ['zero', 0],
  ['minus one', -1],
  ['beyond any number', exactNumber('1e400')],
];

/** Delivery times that do not fit their sending at 12:00 on 10 March 2025. */
const oddDeliveries: readonly (readonly [name: string, delivered: Json])[] = [
  ['a minute before it was sent', '2025-03-10 11:59:00'],
  ['5:30 before it was sent', '2025-03-10 06:30:00'],
  ['5:30 after it was sent', '2025-03-10 17:30:00'],
  ['2:00 before it was sent', '2025-03-10 10:00:00'],
  ['in 1970', '1970-01-01 00:00:00'],
  ['the word null', 'null'],
  ['empty', ''],
  ['an impossible day', '2025-02-31 12:00:00'],
  ['a month later', '2025-04-10 12:00:00'],
  ['the same second', '2025-03-10 12:00:00'],
  ['day first', '10-03-2025 12:00:05'],
  ['milliseconds read as seconds', '45837-06-15 02:56:40'],
];

const story: readonly DemoMessage[] = [
  ...oddTimes.map(([name, sent]) => toMessage(`Sent: ${name}`, sent)),
  ...oddDeliveries.map(([name, delivered]) =>
    toMessage(`Delivered: ${name}`, '2025-03-10 12:00:00', delivered),
  ),
  ...[1, 2, 3, 4, 5].map((number) => toMessage(`Same second, ${number} of 5`, '2025-03-11 09:00:00')),
];

/** One message for each odd time, and five of the very same second. */
export const oddDates: DemoRecord = person('nested', '447700900127', () => [
  { type: 'sms', items: story.map(numbered) },
]);

function toMessage(subject: string, sent: Json | undefined, delivered?: Json): DemoMessage {
  return {
    subject,
    status: 'DELIVERED',
    ...(sent === undefined ? {} : { sent }),
    ...(delivered === undefined ? {} : { delivered }),
  };
}

function numbered(message: DemoMessage, index: number): DemoMessage {
  return { id: 1_741_000_000_000 + index, ...message };
}
