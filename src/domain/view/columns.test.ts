import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channel, history, item, zone, zoneNames } from '../testing/factories.ts';
import { dayNumberAt } from '../time/day.ts';
import { columnsOf, daysOf, passing, toDay } from './columns.ts';
import { selectCommunications } from './select.ts';
import { plainSelect } from './testing/plain-select.ts';
import { type View, wholeView } from './view.ts';
import { wordsTest } from './words.ts';

const fields = fc.record({
  id: fc.constantFrom('1', '2', '3', '4', undefined),
  text: fc.constantFrom('Hello Asha', 'hell', 'Your bill 447700900101', '', undefined),
  receiver: fc.constantFrom('447700900101', 'a@b.c', undefined),
  status: fc.constantFrom('DELIVERED', 'NOT-DELIVERED', 'failed', 'X', '', undefined),
  campaign: fc.constantFrom('-1', '7', '8', '', undefined),
  sent: fc.constantFrom('2025-03-30 01:30:00', '2025-05-28 00:30:00', '2025-02-31 10:00:00', '0', undefined),
});
const lists = fc.record({
  sms: fc.array(fields, { maxLength: 8 }),
  phone: fc.array(fields, { maxLength: 4 }),
  tweet: fc.array(fields, { maxLength: 4 }),
});
const views: fc.Arbitrary<Partial<View>> = fc.record({
  channel: fc.constantFrom(undefined, 'sms', 'phone', 'nowhere'),
  statuses: fc.subarray([
    { family: 'delivered' },
    { family: 'other' },
    { raw: 'x' },
    { raw: 'failed' },
  ] as const),
  from: fc.constantFrom(undefined, 20_176, 20_236),
  to: fc.constantFrom(undefined, 20_177, 20_236),
  campaigns: fc.subarray(['none', '7', 'nothing']),
  directions: fc.subarray(['in', 'out'] as const),
  order: fc.constantFrom('newest', 'oldest'),
  words: fc.constantFrom('', 'h', 'he', 'hello', 'hello a', 'bill', '4477', '07700 900101'),
});

function communicationsOf({
  sms,
  phone,
  tweet,
}: typeof lists extends fc.Arbitrary<infer Lists> ? Lists : never) {
  return history(
    channel('sms', sms.map(item)),
    channel('phone', phone.map(item)),
    channel('tweet', tweet.map(item)),
  ).communications;
}

describe('columnsOf', () => {
  it('lets a view keep what asking each communication keeps, whatever was asked before', () => {
    fc.assert(
      fc.property(
        lists,
        fc.array(views, { maxLength: 6 }),
        fc.constantFrom(...zoneNames),
        (all, choices, name) => {
          const communications = communicationsOf(all);
          for (const choice of choices) {
            const view = { ...wholeView, ...choice };
            expect(selectCommunications(communications, view, zone(name))).toEqual(
              plainSelect(communications, view, zone(name)),
            );
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is made once for a list', () => {
    const { communications } = history(channel('sms', [item({ id: '1' })]));
    expect(columnsOf(communications)).toBe(columnsOf(communications));
    expect(columnsOf(communications)).not.toBe(columnsOf([...communications]));
  });

  it('numbers each combination of channels once, whatever they are called', () => {
    const { communications } = history(
      channel('sms', [item({ id: '1' }), item({ id: '2' })]),
      channel('phone', [item({ id: '1' })]),
      channel('["sms","phone"]', [item({ id: '3' })]),
    );
    const { codes, values } = columnsOf(communications).channels;
    const found = communications.map((_, at) => values[(codes[at] ?? 0) - 1]);
    expect(found).toEqual(communications.map(({ channels }) => channels));
    expect(values).toHaveLength(3);
  });
});

describe('daysOf', () => {
  it('is the day of each on the clocks of the zone that is asked', () => {
    const { communications } = history(
      channel('sms', [item({ id: '1', sent: '2025-05-28 00:30:00' }), item({ id: '2', sent: 'never' })]),
    );
    for (const name of ['Asia/Kolkata', 'America/New_York'] as const) {
      const days = daysOf(communications, zone(name));
      expect(communications.map((_, at) => toDay(days[at]))).toEqual(
        communications.map(({ sentAt }) =>
          sentAt === undefined ? undefined : dayNumberAt(sentAt, zone(name)),
        ),
      );
    }
  });
});

describe('passing', () => {
  it('says of each code whether its value passes, and never of none', () => {
    const column = { codes: new Uint32Array(), values: ['a', 'b', 'c'] };
    expect([...passing(column, (value) => value !== 'b')]).toEqual([0, 1, 0, 1]);
  });
});

describe('wordsTest', () => {
  it('narrows what was found while somebody types on, and finds anew when they do not', () => {
    const { communications } = history(
      channel('sms', [
        item({ id: '1', text: 'Hello' }),
        item({ id: '2', text: 'Help 12' }),
        item({ id: '3', text: 'x' }),
      ]),
    );
    const typed = ['h', 'he', 'hel', 'hello', 'hel', 'help', 'help 1', 'help 12', 'x', ''];
    for (const words of typed) {
      const found = wordsTest(communications, words);
      const plain = plainSelect(communications, { ...wholeView, words }, zone('Asia/Kolkata'));
      expect(found === undefined ? [] : [...found]).toEqual(
        words === '' ? [] : Array.from(plain.failed, (bits) => (bits === 0 ? 1 : 0)),
      );
    }
  });
});
