import { describe, expect, it } from 'vitest';
import { channel, history, item, zone } from '../testing/factories.ts';
import { parseDay } from '../time/day.ts';
import { mayBeMissing, verdictCaveats } from './caveats.ts';
import type { Question } from './question.ts';

const kolkata = zone('Asia/Kolkata');
const answer = history(
  channel('sms', [item({ sent: 'soon' }), item({ sent: undefined })], { count: 4 }),
  channel('email', [item({ sent: 'later' })]),
  channel('line', [item({ sent: '12-05-2052 10:00:00' })]),
  channel('tweet', [], { count: 9 }),
);
const ask = (fields: Partial<Question>) =>
  verdictCaveats({ channel: undefined, day: undefined, words: '', ...fields }, answer, kolkata);
const cut = 'The list may be incomplete (SMS: 2 of 4).';

describe('verdictCaveats', () => {
  it('has nothing to say of whole lists', () => {
    expect(ask({ channel: 'line' })).toEqual([]);
  });

  it('names the lists to the customer that may be incomplete', () => {
    expect(ask({})).toEqual([cut]);
    expect(ask({ channel: 'sms' })).toEqual([cut]);
    expect(ask({ channel: 'email' })).toEqual([]);
  });

  it.each([
    ['sms', '2 messages that match have no date.'],
    ['email', '1 message that matches has no date.'],
    ['line', '1 message that matches has a date in doubt.'],
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

describe('mayBeMissing', () => {
  const notice = {
    kind: 'unreadable-item',
    at: 'x',
    channel: 'email',
    raw: 1,
    asked: 'capillary',
  } as const;
  const whole = history(channel('sms', [item()]), channel('email', []));
  const missing = (fields: Partial<Question>, of = whole) =>
    mayBeMissing({ channel: undefined, day: undefined, words: '', ...fields }, of, kolkata);

  it('is so where a list that is concerned is counted otherwise, unreadable or cut', () => {
    expect(missing({})).toBe(false);
    for (const fields of [{ count: 4 }, { unreadable: 1, count: 2 }]) {
      const one = history(channel('sms', [item()], fields), channel('email', []));
      expect([
        missing({}, one),
        missing({ channel: 'sms' }, one),
        missing({ channel: 'email' }, one),
      ]).toEqual([true, true, false]);
    }
    const fifty = Array.from({ length: 50 }, (_, index) => item({ id: String(index) }));
    expect(missing({ channel: 'sms' }, history(channel('sms', fifty)))).toBe(true);
  });

  it('is so where a part of the answer that is concerned could not be read', () => {
    const unread = { ...whole, notices: [notice] };
    expect([missing({}, unread), missing({ channel: 'email' }, unread)]).toEqual([true, true]);
    expect(missing({ channel: 'sms' }, unread)).toBe(false);
    const anywhere = { ...whole, notices: [{ ...notice, channel: undefined }] };
    expect(missing({ channel: 'sms' }, anywhere)).toBe(true);
  });

  it('is so where no day can be told of a match', () => {
    const day = parseDay('2025-05-12');
    for (const sent of ['soon', undefined, '12-05-2052 10:00:00']) {
      const one = history(channel('sms', [item({ sent })]));
      expect([missing({ day }, one), missing({ day, words: 'nowhere' }, one), missing({}, one)]).toEqual([
        true,
        false,
        false,
      ]);
    }
  });
});
