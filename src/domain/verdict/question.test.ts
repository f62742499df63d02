import { describe, expect, it } from 'vitest';
import { channel, history, item, zone } from '../testing/factories.ts';
import { parseDay } from '../time/day.ts';
import {
  type Missed,
  askableChannels,
  asksSomething,
  betweenDays,
  channelWay,
  countMissed,
  describeQuestion,
  questionTests,
} from './question.ts';

const day = parseDay('2025-05-12');
const { communications } = history(
  channel('sms', [
    item({ id: 'late', sent: '13-05-2025 23:00:00' }),
    item({ id: 'early', sent: '11-05-2025 00:00:00' }),
    item({ id: 'undated', sent: 'soon' }),
    item({ id: 'doubtful', sent: '12-05-2052 10:00:00' }),
  ]),
);
const idsBy = (name: string) => {
  const { byDay } = questionTests({ missed: { words: '' }, channel: undefined, day }, zone(name));
  return communications.filter(byDay).map(({ id }) => id);
};

describe('questionTests', () => {
  it('takes a day as the clocks of the display zone show it, with the day before and after', () => {
    expect(idsBy('Asia/Kolkata')).toEqual(['late', 'early']);
    expect(idsBy('Asia/Tokyo')).toEqual(['early']);
    expect(idsBy('America/New_York')).toEqual(['late']);
  });

  it('passes everything that is not asked, undated messages too', () => {
    const tests = questionTests({ missed: { words: ' ' }, channel: undefined, day: undefined }, zone('UTC'));
    for (const test of [tests.byChannel, tests.byDay, tests.byMissed])
      expect(communications.every(test)).toBe(true);
  });
});

describe('asksSomething', () => {
  it('takes words of nothing for no question', () => {
    const asks = (missed: Missed) => asksSomething({ missed, channel: 'sms', day });
    expect([asks('code'), asks({ words: 'x' }), asks({ words: ' ' }), asks({ words: '\u200b' })]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('countMissed', () => {
  it.each([
    [1, 'code', '1 one-time code'],
    [3, 'code', '3 one-time codes'],
    [1200, 'order', '1,200 order updates'],
    [2, { words: ' reach  you' }, '2 messages with “reach you”'],
  ] as const)('%s, %j: %s', (count, missed, words) => {
    expect(countMissed(count, missed)).toBe(words);
  });
});

describe('describeQuestion', () => {
  it.each([
    [{ missed: 'code', channel: undefined, day: undefined }, 'a one-time code'],
    [{ missed: 'coupon', channel: 'email', day: undefined }, 'a coupon, by email'],
    [{ missed: 'order', channel: 'rcs', day }, 'an order update, by rcs, about 12 May 2025'],
    [
      { missed: { words: 'Your  coupon\n' }, channel: 'sms', day: undefined },
      'a message with “Your coupon”, by SMS',
    ],
  ] as const)('puts %j in words', (question, words) => {
    expect(describeQuestion(question)).toBe(words);
  });
});

describe('channelWay', () => {
  it.each([
    [['sms', 'phone'], 'SMS'],
    [['email'], 'email'],
    [['emailbulk'], 'bulk email'],
    [['whatsapp'], 'WhatsApp'],
    [['line'], 'LINE'],
    [['survey'], 'survey'],
    [['Push Note'], 'Push Note'],
    [[''], 'Unnamed channel'],
  ])('%j: by %s', (channels, way) => {
    expect(channelWay(channels)).toBe(way);
  });
});

describe('betweenDays', () => {
  it.each([
    ['2025-05-12', '2025-05-12', 'on 12 May 2025'],
    ['2025-05-11', '2025-05-13', 'between 11 and 13 May 2025'],
    ['2025-04-30', '2025-05-02', 'between 30 April and 2 May 2025'],
    ['2024-12-31', '2025-01-02', 'between 31 December 2024 and 2 January 2025'],
    ['2024-05-11', '2025-05-13', 'between 11 May 2024 and 13 May 2025'],
  ])('writes %s to %s as “%s”', (from, to, words) => {
    expect(betweenDays(parseDay(from) ?? 0, parseDay(to) ?? 0)).toBe(words);
  });
});

describe('askableChannels', () => {
  it('names each channel to the customer once, empty and unknown ones too', () => {
    const answer = history(
      channel('new one', [item()]),
      channel('whatsapp', []),
      channel('feedback', [item()]),
      channel('sms', [item({ id: '1' }), item({ id: '2' })]),
      channel('tweet', [], { count: 3 }),
    );
    expect(askableChannels(answer)).toEqual(['sms', 'whatsapp', 'new one']);
  });
});
