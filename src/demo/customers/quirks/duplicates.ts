import type { DemoMessage, DemoRecord } from '../../model/demo-record.ts';
import { exactNumber } from '../../model/exact-number.ts';
import type { Json } from '../../model/json.ts';
import { person } from '../person.ts';

/** A message that differs from the others only where it is said. */
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
