import * as fc from 'fast-check';
import { statusFamilies } from '../channels/status.ts';
import type { Communication } from '../history/communication.ts';
import { parseDay } from '../time/day.ts';
import { type View, wholeView } from '../view/view.ts';
import { channel, history, item, zone, zoneNames } from './factories.ts';

const texts = [
  'Hello Asha',
  'Your bill of ₹500',
  'Your bill of €500 • \u0080',
  '•••••• is your OTP',
  '•••• là mã của bạn',
  'Code: ••••',
  'Call 07700 900123 or +44 (0)7700 900123',
  'A/c ••••••7890',
  'Tu código, Straße, हिन्दी ५००',
  '44 77 00',
  '',
  undefined,
];
const entries = fc.array(
  fc.record({
    id: fc.constantFrom('1', '2', '3', undefined),
    text: fc.constantFrom(...texts),
    sender: fc.constantFrom('BAZAAR', '07700 900123', undefined),
    receiver: fc.oneof(
      fc.constantFrom('447700900101', '+44 7700-900123', 'a@example.com', undefined),
      fc.integer({ min: 0, max: 99 }).map((end) => `4477009001${end}`),
    ),
    status: fc.constantFrom('DELIVERED', 'NOT-DELIVERED', 'not_delivered', 'failed', 'X', 'x', '', undefined),
    campaign: fc.constantFrom('-1', '7', '8', 'none', undefined),
    sent: fc.constantFrom(
      '2025-05-27 23:30:00',
      '2025-05-28 00:30:00',
      '2025-05-29 12:00:00',
      '2011-12-29 23:59:59',
      '2011-12-31 00:00:01',
      '2025-04-06 01:45:00',
      '1969-12-31 23:00:00',
      'soon',
      undefined,
    ),
    delivered: fc.constantFrom('2025-05-29 12:00:05', undefined),
  }),
  { maxLength: 12 },
);

/** Lists of several channels, newest first: entries that several of them list, undated ones, statuses nobody knows. */
export const communications: fc.Arbitrary<readonly Communication[]> = fc
  .tuple(entries, entries, entries)
  .map(
    ([sms, phone, tweets]) =>
      history(
        channel('sms', sms.map(item)),
        channel('phone', [...phone, ...sms.slice(0, 3)].map(item)),
        channel('tweet', tweets.map(item)),
        channel('["sms"]', phone.slice(0, 2).map(item)),
      ).communications,
  );

const firstDay = parseDay('2025-05-27') ?? 0;
const days = fc.oneof(
  fc.integer({ min: firstDay - 1, max: firstDay + 3 }),
  fc.constantFrom(parseDay('2011-12-30'), parseDay('1969-12-31'), undefined),
);

/** What people type, key by key. */
export const typedWords: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    'hello',
    'BAZ asha',
    '4477',
    'zzz',
    'otp',
    'pin',
    'OTP bill',
    'code',
    'coupon code',
    '₹',
    '•',
    '\u0080',
  ),
  fc.constantFrom(
    '+44 7700 900123',
    '07700 900123',
    '447700900123',
    '7700900123',
    '+44',
    '77 00',
    '500',
    'h 07700900123',
  ),
  fc
    .array(fc.constantFrom(...Array.from('aeo •₹€47 \u0080cdpt')), { maxLength: 4 })
    .map((parts) => parts.join('')),
);

/** Views of every dimension, in both orders. */
export const views: fc.Arbitrary<View> = fc
  .record({
    channel: fc.constantFrom(undefined, undefined, 'sms', 'phone', 'tweet', 'viber', '["sms"]'),
    statuses: fc.subarray(
      [...statusFamilies.map((family) => ({ family })), { raw: 'NOT_DELIVERED' }, { raw: 'X' }, { raw: '' }],
      { maxLength: 3 },
    ),
    from: days,
    to: days,
    campaigns: fc.subarray(['none', '7', '9'], { maxLength: 2 }),
    directions: fc.subarray(['in', 'out'] as const),
    words: typedWords,
    order: fc.constantFrom('newest', 'oldest'),
  })
  .map((choice): View => Object.assign({}, wholeView, choice));

export const anyZone = fc.constantFrom(...zoneNames.map(zone));
