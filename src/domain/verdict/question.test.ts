import { describe, expect, it } from 'vitest';
import { parseDay } from '../time/day.ts';
import { channel, history, item, zone } from '../testing/factories.ts';
import { describeMatch, describeWanted, mentioning, questionTests } from './question.ts';

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

describe('the words of a question', () => {
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

  it.each([
    ['OTP', 'holds', ' with a one-time code'],
    ['my OTP for Example', 'holds', ' with a one-time code and “example”'],
    ['OTP', 'speaks', ' about a one-time code'],
    ['OTP', 'words', ' mentioning “OTP”'],
    ['coupon', undefined, ' mentioning “coupon”'],
  ] as const)('of “%s” a message that %s is one%s', (words, match, said) => {
    expect(describeMatch(words, match)).toBe(said);
  });

  it.each([
    ['', ''],
    ['coupon', ' mentioning “coupon”'],
    ['OTP', ' with a one-time code or mentioning “OTP”'],
    ['OTP Example', ' with a one-time code and “example” or mentioning “OTP Example”'],
  ])('“%s”, where nothing answers it, is%s', (words, said) => {
    expect(describeWanted(words)).toBe(said);
  });
});
