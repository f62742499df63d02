import { describe, expect, it } from 'vitest';
import { channel, history, item, zone } from '../testing/factories.ts';
import { parseDay } from '../time/day.ts';
import {
  askableChannels,
  betweenDays,
  describeMatch,
  describeQuestion,
  describeWanted,
  mentioning,
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
  const { byDay } = questionTests({ channel: undefined, day, words: '' }, zone(name));
  return communications.filter(byDay).map(({ id }) => id);
};

describe('questionTests', () => {
  it('takes a day as the clocks of the display zone show it, with the day before and after', () => {
    expect(idsBy('Asia/Kolkata')).toEqual(['late', 'early']);
    expect(idsBy('Asia/Tokyo')).toEqual(['early']);
    expect(idsBy('America/New_York')).toEqual(['late']);
  });

  it('passes everything that is not asked, undated messages too', () => {
    const tests = questionTests({ channel: undefined, day: undefined, words: ' ' }, zone('UTC'));
    for (const test of [tests.byChannel, tests.byDay, tests.byWords])
      expect(communications.every(test)).toBe(true);
  });
});

describe('mentioning', () => {
  it.each([
    [' Your  coupon\n', ' mentioning “Your coupon”'],
    ['', ''],
    [' \u200b ', ''],
  ])('says of %j: %j', (words, said) => {
    expect(mentioning(words)).toBe(said);
  });
});

const matchOf = (text: string, words: string) => {
  const [one] = history(channel('sms', [item({ text })])).communications;
  const tests = questionTests({ channel: undefined, day: undefined, words }, zone('UTC'));
  return one && tests.wordMatch(one);
};

describe('wordMatch of questionTests', () => {
  it.each([
    ['OTP', '•••••• is your Example Store sign-in code', 'holds'],
    ['code', '•••••• is your Example Store sign-in code', 'holds'],
    ['verification', 'Your login PIN is 4829', 'holds'],
    ['the OTP for Example', 'Your Example OTP is ••••', 'holds'],
    ['OTP', 'Never share your OTP with anyone', 'speaks'],
    ['coupon code', 'Use coupon code SAVE20', 'words'],
    ['code', 'Use coupon code SAVE20', 'words'],
    ['OTP', 'Use coupon code SAVE20', undefined],
    ['OTP Other', 'Your Example OTP is ••••', undefined],
    ['parcel', 'Your OTP is ••••', undefined],
    ['', 'Anything', 'words'],
  ])('“%s” and “%s”: %s', (words, text, match) => {
    expect(matchOf(text, words)).toBe(match);
  });
});

describe('describeMatch', () => {
  it.each([
    ['OTP', 'holds', ' with a one-time code'],
    ['my OTP for Example', 'holds', ' with a one-time code and “example”'],
    ['OTP', 'speaks', ' about a one-time code'],
    ['OTP', 'words', ' mentioning “OTP”'],
    ['coupon', undefined, ' mentioning “coupon”'],
  ] as const)('of “%s” a message that %s is one%s', (words, match, said) => {
    expect(describeMatch(words, match)).toBe(said);
  });
});

describe('describeWanted', () => {
  it.each([
    ['', ''],
    ['coupon', ' mentioning “coupon”'],
    ['OTP', ' with a one-time code or mentioning “OTP”'],
    ['OTP Example', ' with a one-time code and “example” or mentioning “OTP Example”'],
  ])('“%s”, where nothing answers it, is%s', (words, said) => {
    expect(describeWanted(words)).toBe(said);
  });
});

describe('describeQuestion', () => {
  const none = { channel: undefined, day: undefined, words: '' };

  it.each([
    [none, 'any message to the customer'],
    [{ ...none, words: 'otp' }, 'any message to the customer mentioning “otp”'],
    [
      { channel: 'sms', day: parseDay('2025-05-12'), words: 'coupon' },
      'SMS mentioning “coupon” about 12 May 2025',
    ],
  ])('puts %j in words', (question, words) => {
    expect(describeQuestion(question)).toBe(words);
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
