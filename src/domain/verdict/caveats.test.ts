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
  verdictCaveats({ missed: { words: '' }, channel: undefined, day: undefined, ...fields }, answer, kolkata);
const titles = 'Emails: only titles are known here.';
const cut = 'The list may be incomplete (SMS: 2 of 4).';

describe('verdictCaveats', () => {
  it('has nothing to say of whole lists', () => {
    expect(ask({ channel: 'line' })).toEqual([]);
  });

  it('names the lists to the customer that may be incomplete', () => {
    expect(ask({})).toEqual([cut, titles]);
    expect(ask({ channel: 'sms' })).toEqual([cut]);
    expect(ask({ channel: 'email' })).toEqual([titles]);
  });

  it.each([
    ['sms', '2 messages that match have no date.'],
    ['email', '1 message that matches has no date.'],
    ['line', '1 message that matches has a date in doubt.'],
  ])('counts what would match but has no date (%s)', (name, caveat) => {
    const day = parseDay('2025-05-12');
    expect(ask({ channel: name, day })[0]).toBe(caveat);
    expect(ask({ channel: name, day, missed: { words: 'nowhere' } })).not.toContain(caveat);
    expect(ask({ channel: name })).not.toContain(caveat);
  });

  it('says that of emails only titles are known, of every kind', () => {
    for (const missed of ['code', 'coupon', 'order', { words: 'otp' }] as const) {
      expect(ask({ missed })).toContain(titles);
      expect(ask({ channel: 'email', missed })).toContain(titles);
      expect(ask({ channel: 'sms', missed })).not.toContain(titles);
    }
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
    mayBeMissing({ missed: { words: '' }, channel: undefined, day: undefined, ...fields }, of, kolkata);

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
      expect([
        missing({ day }, one),
        missing({ day, missed: { words: 'nowhere' } }, one),
        missing({}, one),
      ]).toEqual([true, false, false]);
    }
  });
});
