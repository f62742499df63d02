import { describe, expect, it } from 'vitest';
import type { ChannelAnswer, Item } from '../../contract/capillary/answer.ts';
import { readAnswer } from '../../contract/capillary/read-answer.ts';
import { toHistory } from '../history/to-history.ts';
import { answer as answerOf, channel, history, item, source, zone } from '../testing/factories.ts';
import { parseDay } from '../time/day.ts';
import type { Question } from './question.ts';
import { describeSuggestion, toVerdict } from './verdict.ts';

const kolkata = zone('Asia/Kolkata');
const fetched = 'Fetched on 30 Jun 2025, 17:30:00 (Kolkata +5:30).';

function ask(fields: Partial<Question>, ...channels: readonly ChannelAnswer[]) {
  const question = { missed: 'code', channel: undefined, day: undefined, ...fields } as const;
  return toVerdict(question, history(...channels), kolkata);
}
/** The answer and its sentences, as people read them. */
const read = (fields: Partial<Question>, ...channels: readonly ChannelAnswer[]) => {
  const { answer, sentences } = ask(fields, ...channels);
  return [answer, ...sentences].join(' ');
};
const about = (day: string) => ({ day: parseDay(day) });
const code = (clock: string, fields: Partial<Item> = {}) =>
  item({ text: '•••••• is your sign-in code', sent: `12-05-2025 ${clock}`, ...fields });
const blocked = { status: 'DND_BLOCKED' };
const at = '12 May 2025 at 10:00:00 (Kolkata +5:30)';

describe('toVerdict', () => {
  it('answers first, then says what it rests on and shows the messages', () => {
    const verdict = ask(
      {},
      channel('sms', [
        code('10:00:00', { id: 'new', delivered: '12-05-2025 10:00:03' }),
        item({ id: 'old', text: 'OTP ••••', sent: '01-05-2025 09:00:00' }),
        item({ id: 'other', text: 'Hello', sent: '13-05-2025 09:00:00' }),
      ]),
    );
    expect(verdict).toEqual({
      answer: 'Yes, delivered.',
      sentences: [
        `The last of 2 one-time codes went out by SMS on ${at} and was delivered 3 s later, as the gateway reports.`,
      ],
      rows: [expect.objectContaining({ id: 'new' }), expect.objectContaining({ id: 'old' })],
      found: verdict.rows,
      nearby: [],
      suggestion: undefined,
      caveats: [],
      asOf: fetched,
    });
  });

  it.each([
    [
      {},
      `Yes, delivered. It went out by SMS on ${at} and was delivered, no time given, as the gateway reports.`,
    ],
    [
      { delivered: '13-05-2025 00:00:11' },
      `Yes, delivered. It went out by SMS on ${at} and was delivered 14 h later, as the gateway reports.`,
    ],
    [
      { delivered: '12-05-2025 04:30:00' },
      `Yes, delivered. It went out by SMS on ${at} and was delivered at 04:30:00, as the gateway reports. Doubtful: delivered 5 h 30 min before it was sent: probably two time zones in one record.`,
    ],
    [
      { delivered: 'soon' },
      `Yes, delivered. It went out by SMS on ${at} and was delivered, at an unreadable time, as the gateway reports. Doubtful: not a date: soon.`,
    ],
    [
      { status: 'OPENED', delivered: '12-05-2025 10:00:24' },
      `Yes, opened, as reported. It went out by SMS on ${at} and was delivered 24 s later.`,
    ],
    [{ status: 'CLICKED' }, `Yes, a link in it was clicked, as reported. It went out by SMS on ${at}.`],
    [
      blocked,
      `No: blocked by do-not-disturb. It went out by SMS on ${at} and did not arrive, as the gateway reports.`,
    ],
    [
      { status: 'BLOCKED' },
      `No: blocked. It went out by SMS on ${at} and did not arrive, as the gateway reports. Capillary gives no reason.`,
    ],
    [
      { status: 'MOBILE_WHITELISTED_BLOCKED' },
      `No: blocked, the number is not on the allowed list. It went out by SMS on ${at} and did not arrive, as the gateway reports.`,
    ],
    [
      { status: 'GTW_NOT_FOUND' },
      `No: no gateway for this number. It went out by SMS on ${at} and did not arrive, as Capillary or the gateway reports. Not delivered: no gateway was configured for this number, or the number is invalid.`,
    ],
    [
      { status: 'FAILED' },
      `No: not delivered. It went out by SMS on ${at} and did not arrive, as Capillary or the gateway reports. Capillary gives no reason.`,
    ],
    [
      { status: 'SOFT_BOUNCED' },
      `No: bounced for now, the mailbox is full or its server was down. It went out by SMS on ${at} and did not arrive, as the mailbox’s server reports.`,
    ],
    [
      { status: 'SENT' },
      `Sent, no receipt: nobody knows. It went out by SMS on ${at}. Normal for promotional SMS.`,
    ],
    [
      { status: 'IN_GTW' },
      `Sent, no receipt: nobody knows. It went out by SMS on ${at}. With the gateway; no receipt yet.`,
    ],
    [
      { status: 'QUEUE' },
      `Nobody knows: Capillary does not document the status “QUEUE”. It went out by SMS on ${at}.`,
    ],
    [{ status: undefined }, `Nobody knows: no status is given. It went out by SMS on ${at}.`],
    [
      { status: undefined, delivered: '12-05-2025 10:00:03' },
      `No status is given, but a delivery. It went out by SMS on ${at}. It is given as delivered 3 s later.`,
    ],
    [
      { status: 'MARKED_UNSUBSCRIBED' },
      `Unsubscribed: whether it arrived is not said. It went out by SMS on ${at}.`,
    ],
    [
      { status: 'FAILED', delivered: '12-05-2025 10:00:03' },
      `Unclear: Capillary contradicts itself. It went out by SMS on ${at}. Not delivered; Capillary gives no reason. Yet a delivery is given 3 s later. Doubtful: the status says that it was not delivered.`,
    ],
  ])('loses no certainty and no doubt: %j', (fields, said) => {
    expect(read({}, channel('sms', [code('10:00:00', fields)]))).toBe(said);
  });

  it('says who reports, and that some mail programs open by themselves', () => {
    expect(read({}, channel('email', [code('10:00:00')]))).toContain('as the mail server reports');
    expect(read({}, channel('email', [code('10:00:00', { status: 'OPENED' })]))).toContain(
      'Some mail programs open messages by themselves.',
    );
    expect(read({}, channel('whatsapp', [code('10:00:00', { status: 'OPENED' })]))).not.toContain('mail');
  });

  it('takes the answer of a survey for its arrival', () => {
    const survey = code('10:00:00', { kind: 'survey', status: undefined, completed: '12-05-2025 10:10:00' });
    expect(read({}, channel('survey', [survey]))).toBe(
      `Yes, answered. It went out by survey on ${at} and was answered 10 min later.`,
    );
  });

  it('doubts an outcome of which another key says something else', () => {
    const raw = { status: 'DELIVERED', deliveryStatus: 'FAILED' };
    expect(read({}, channel('sms', [code('10:00:00', { raw })]))).toContain(
      'Doubtful: Capillary also writes deliveryStatus: FAILED.',
    );
  });

  it('takes a date that means none for no time, neither of an answer nor of a delivery', () => {
    const zero = '0000-00-00 00:00:00';
    const survey = code('10:00:00', { kind: 'survey', status: undefined, completed: '1970-01-01 05:30:00' });
    expect(read({}, channel('survey', [survey]))).not.toContain('answered.');
    const unknown = code('10:00:00', { status: undefined, delivered: zero });
    expect(read({}, channel('sms', [unknown]))).not.toContain('a delivery');
    expect(read({}, channel('sms', [code('10:00:00', { delivered: zero })]))).toContain(
      'was delivered, no time given',
    );
  });

  it('says that it went to a number that is not known as the customer’s', () => {
    const customer = {
      id: undefined,
      mobile: '447700900101',
      email: undefined,
      externalId: undefined,
      extras: [],
    };
    const asked = toHistory(
      { ...answerOf(channel('sms', [code('10:00:00', { receiver: '447700900190' })])), customer },
      source(),
    );
    const { answer, sentences } = toVerdict(
      { missed: 'code', channel: undefined, day: undefined },
      asked,
      kolkata,
    );
    expect(answer).toBe('Delivered, but to another number.');
    expect(sentences[1]).toBe('It went to 447700900190, which is not known as this customer’s.');
  });

  describe('of several ways', () => {
    const sms = (fields: Partial<Item> = {}) => channel('sms', [code('10:00:00', { id: 'sms', ...fields })]);
    const email = (fields: Partial<Item> = {}) =>
      channel('email', [code('10:00:10', { id: 'email', delivered: '12-05-2025 10:00:12', ...fields })]);

    it('takes one code by SMS and email for one occasion', () => {
      const verdict = ask({}, sms(blocked), email());
      expect(verdict.answer).toBe('2 ways, 1 arrived.');
      expect(verdict.sentences).toEqual([
        `It went out by SMS and email on ${at}.`,
        'SMS: blocked by do-not-disturb.',
        'Email: delivered 2 s later, as the mail server reports.',
      ]);
      expect(verdict.rows.map(({ id }) => id)).toEqual(['email', 'sms']);
    });

    it.each([
      [{}, {}, 'Yes, 2 ways, both arrived.'],
      [blocked, { ...blocked, delivered: undefined }, 'No: 2 ways, none arrived.'],
      [blocked, { status: 'SENT', delivered: undefined }, '2 ways, none known to have arrived.'],
    ])('of %j and %j: %s', (one, other, said) => {
      expect(ask({}, sms(one), email(other)).answer).toBe(said);
    });

    it('tells what went by other channels too where one is asked about', () => {
      const verdict = ask({ channel: 'sms' }, sms(blocked), email());
      expect(verdict.answer).toBe('2 ways, 1 arrived.');
      expect(verdict.found.map(({ id }) => id)).toEqual(['sms']);
      expect(verdict.rows.map(({ id }) => id)).toEqual(['email', 'sms']);
    });

    it('takes an RCS and its SMS for one sending, and no duplicate', () => {
      const rcs = channel('rcs', [code('10:00:00', { id: 'rcs', status: 'FAILED' })]);
      const verdict = ask({}, rcs, channel('sms', [code('10:00:30', { delivered: '12-05-2025 10:00:33' })]));
      expect(verdict.answer).toBe('Yes, delivered.');
      expect(verdict.sentences).toEqual([
        `It went out by rcs with SMS on ${at} and was delivered 3 s later, as the gateway reports.`,
      ]);
      expect(verdict.rows).toHaveLength(2);
    });
  });

  it('says that neither of an RCS and its SMS arrived, or that one may have', () => {
    const both = (status: string) =>
      ask(
        {},
        channel('rcs', [code('10:00:00', { status: 'FAILED' })]),
        channel('sms', [code('10:00:30', { status })]),
      ).answer;
    expect([both('FAILED'), both('SENT')]).toEqual(['No: not delivered.', 'Sent, no receipt: nobody knows.']);
  });

  it('answers for the day asked about, or else for the nearest', () => {
    const sent = (day: string) => item({ id: day, text: 'OTP ••••', sent: `${day}-05-2025 10:00:00` });
    const sms = channel('sms', [sent('11'), sent('12'), sent('13'), sent('20')]);
    expect(ask(about('2025-05-12'), sms).sentences[0]).toMatch(
      /^The nearest of 3 one-time codes between 11 and 13 May 2025 went out by SMS on 12 May 2025/,
    );
    expect(ask(about('2025-05-14'), sms).sentences).toEqual([
      expect.stringMatching(/^It went out by SMS on 13 May 2025/),
      'That is the day before 14 May 2025.',
    ]);
    expect(ask(about('2025-05-10'), sms).sentences[1]).toBe('That is the day after 10 May 2025.');
  });

  it('lets no date in doubt be the newest', () => {
    const sms = channel('sms', [
      code('10:00:00', { id: 'believed' }),
      code('10:00:00', { id: 'late', sent: '12-05-2052 10:00:00' }),
      code('10:00:00', { id: 'undated', sent: 'soon' }),
    ]);
    expect(ask({}, sms).rows.map(({ id }) => id)).toEqual(['believed', 'late', 'undated']);
    expect(ask({}, channel('sms', [code('', { sent: 'soon' })])).sentences[0]).toContain(
      'without a date (Capillary writes “soon”)',
    );
    expect(ask(about('2025-05-12'), sms).caveats).toEqual([
      '1 message that matches has no date.',
      '1 message that matches has a date in doubt.',
    ]);
  });

  it('says no plain “no” where something may be missing', () => {
    const cut = channel('sms', [code('10:00:00', blocked)], { count: 4 });
    expect(ask({}, cut).answer).toBe('Not as far as is known: blocked by do-not-disturb.');
    expect(ask({}, cut, channel('email', [code('10:00:10', { status: 'FAILED' })])).answer).toBe(
      'Not as far as is known: 2 ways, none arrived.',
    );
    expect(ask({}, cut).caveats).toEqual(['The list may be incomplete (SMS: 1 of 4).']);
  });
});

describe('toVerdict, where nothing is found', () => {
  it('says so, and what was not asked', () => {
    expect(ask({})).toEqual({
      answer: 'Nothing like that is listed.',
      sentences: ['No one-time code is in what Capillary lists.'],
      rows: [],
      found: [],
      nearby: [],
      suggestion: undefined,
      caveats: ['Asked: Capillary. Not asked: Facebook, Twitter and Foursquare.'],
      asOf: fetched,
    });
  });

  it.each([
    ['an entry is unreadable', { count: 1, unreadable: 1 }],
    ['some are only counted', { count: 3 }],
  ])('does not say that Capillary lists none where %s', (_name, fields) => {
    const of = channel('sms', [], fields);
    expect(ask({ channel: 'sms' }, of).sentences).toEqual([
      'No one-time code by SMS is in what could be read, and that may not be everything.',
    ]);
    expect(ask({ channel: 'email' }, of).sentences).toEqual([
      'No one-time code by email is in what Capillary lists.',
    ]);
    expect(read({ missed: { words: 'zzz' }, channel: 'sms' }, of)).toBe(
      'No listed SMS has the word “zzz”. What could be read may not be everything.',
    );
  });

  it('does not say so either where a part of the answer was no channel at all', () => {
    const raw = { name: 'capillary', interaction: 'oops', warnings: [] };
    const { networks, notices } = readAnswer(raw);
    const asked = {
      ...history(...networks.flatMap(({ channels }) => channels)),
      notices: notices.map((notice) => Object.assign({ asked: 'capillary' }, notice)),
    };
    const question = { missed: 'order', channel: 'sms', day: undefined } as const;
    expect(toVerdict(question, asked, kolkata).sentences).toEqual([
      'No order update by SMS is in what could be read, and that may not be everything.',
    ]);
  });

  it.each([
    ['a network failed', { networks: [{ network: 'facebook', state: 'failed', why: 'No answer.' }] }],
    ['a network is pending', { networks: [{ network: 'facebook', state: 'pending' }] }],
    ['another type alone was asked for', { type: 'whatsapp' }],
  ] as const)('nor where %s', (_name, fields) => {
    const question = { missed: 'coupon', channel: 'email', day: undefined } as const;
    const { sentences, caveats } = toVerdict(question, { ...history(), ...fields }, kolkata);
    expect(sentences).toEqual([
      'No coupon by email is in what could be read, and that may not be everything.',
    ]);
    expect(caveats.length).toBeGreaterThan(1);
  });

  it('names what comes near', () => {
    const { answer, nearby } = ask(
      { missed: { words: 'reach you' }, channel: 'sms', ...about('2025-05-12') },
      channel('sms', [
        item({ id: 'plain', sent: '13-05-2025 09:00:00' }),
        item({ id: 'late', text: 'We reach you', sent: '20-05-2025 09:00:00' }),
        item({ id: 'early', text: 'We reach you', sent: '01-05-2025 09:00:00' }),
      ]),
      channel('email', [item({ id: 'mail', text: 'Can we reach you?', sent: '12-05-2025 09:00:00' })]),
      channel('feedback', [item({ id: 'written', text: 'I reach you never', sent: '12-05-2025 09:00:00' })]),
    );
    expect(answer).toBe('No listed SMS has the words “reach you” between 11 and 13 May 2025.');
    expect(nearby.map(({ words, row }) => `${words}: ${row.id}`)).toEqual([
      'By another channel: mail',
      'At another time, the nearest of 2: late',
      'Without those words: plain',
      'Written by the customer: written',
    ]);
  });

  it('finds nothing sent where all comes from the customer', () => {
    const { answer, nearby } = ask({ missed: { words: 'hello' } }, channel('feedback', [item({ id: 'in' })]));
    expect(answer).toBe('No listed message has the word “hello”.');
    expect(nearby.map(({ words, row }) => `${words}: ${row.id}`)).toEqual(['Written by the customer: in']);
  });
});

describe('describeSuggestion', () => {
  const sms = channel('sms', [
    code('10:00:00', { id: 'code' }),
    code('11:00:00', { id: 'again' }),
    item({ id: 'warning', text: 'Never share your OTP', sent: '14-05-2025 10:00:00' }),
    item({ id: 'sale', text: 'Coupon EX20 for you', sent: '15-05-2025 10:00:00' }),
  ]);
  const suggest = (words: string, ...channels: readonly ChannelAnswer[]) => {
    const { suggestion } = ask({ missed: { words } }, ...channels);
    return suggestion && describeSuggestion(suggestion);
  };

  it.each(['PIN', 'password', 'verification', 'ओटीपी', 'OTP for Example', 'OTP'])(
    'offers the codes where “%s” is typed',
    (words) => {
      expect(suggest(words, sms)).toBe('2 carry a one-time code');
    },
  );

  it('offers the other kinds by their other names', () => {
    expect(suggest('voucher', sms)).toBe('1 carries a coupon');
    expect(suggest('parcel', channel('sms', [item({ text: 'Order 70431902 is confirmed' })]))).toBe(
      '1 carries an order update',
    );
  });

  it('is none where the words found them all, there are none, or they name no kind', () => {
    expect(suggest('coupon', sms)).toBeUndefined();
    expect(suggest('code', channel('sms', [code('10:00:00')]))).toBeUndefined();
    expect(suggest('parcel', sms)).toBeUndefined();
    expect(suggest('birthday', sms)).toBeUndefined();
  });

  it('says both where the word is missing and where it is not', () => {
    expect(read({ missed: { words: 'PIN' } }, sms)).toBe('No listed message has the word “PIN”.');
    expect(ask({ missed: { words: 'OTP' } }, sms).found.map(({ id }) => id)).toEqual(['warning']);
  });
});
