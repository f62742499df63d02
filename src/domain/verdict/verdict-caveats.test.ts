import { describe, expect, it } from 'vitest';
import { parseDay } from '../time/day-number.ts';
import { channel, history, item, zone } from '../testing/factories.ts';
import type { Question } from './verdict.ts';
import { verdictCaveats } from './verdict-caveats.ts';

const kolkata = zone('Asia/Kolkata');
const fetched = 'As fetched on 30 Jun 2025, 17:30:00 (Kolkata +5:30).';
const answer = history(
  channel('sms', [item({ sent: 'soon' }), item({ sent: undefined })], { count: 4 }),
  channel('email', [item({ sent: 'later' })]),
  channel('tweet', [], { count: 9 }),
);
const ask = (fields: Partial<Question>) =>
  verdictCaveats({ channel: undefined, day: undefined, words: '', ...fields }, answer, kolkata);
const cut = 'The list may be incomplete: SMS 2 listed, 4 counted by the vendor.';

describe('verdictCaveats', () => {
  it('always ends with when it was fetched', () => {
    expect(ask({ channel: 'line' })).toEqual([fetched]);
  });

  it('names the lists to the customer that may be incomplete', () => {
    expect(ask({})).toEqual([cut, fetched]);
    expect(ask({ channel: 'sms' })).toEqual([cut, fetched]);
    expect(ask({ channel: 'email' })).toEqual([fetched]);
  });

  it.each([
    ['sms', '2 messages that match have no date.'],
    ['email', '1 message that matches has no date.'],
  ])('counts what would match but has no date (%s)', (name, caveat) => {
    const day = parseDay('2025-05-12');
    expect(ask({ channel: name, day })[0]).toBe(caveat);
    expect(ask({ channel: name, day, words: 'nowhere' })).not.toContain(caveat);
    expect(ask({ channel: name })).not.toContain(caveat);
  });

  it('says that words in the body of an e-mail are out of reach', () => {
    const caveat = 'Of e-mails only the titles are known here: words in a body cannot be searched.';
    expect(ask({ words: 'otp' })).toContain(caveat);
    expect(ask({ channel: 'email', words: 'otp' })).toContain(caveat);
    expect(ask({ channel: 'sms', words: 'otp' })).not.toContain(caveat);
    expect(ask({ channel: 'email' })).not.toContain(caveat);
  });
});
