import { describe, expect, it } from 'vitest';
import type { ChannelAnswer, Item } from '../../contract/capillary/answer.ts';
import { readAnswer } from '../../contract/capillary/read-answer.ts';
import { channel, history, item, zone } from '../testing/factories.ts';
import { parseDay } from '../time/day.ts';
import type { Question } from './question.ts';
import { findAlternatives, toVerdict } from './verdict.ts';

describe('toVerdict', () => {
  const kolkata = zone('Asia/Kolkata');
  const fetched = 'As fetched on 30 Jun 2025, 17:30:00 (Kolkata +5:30).';

  function ask(fields: Partial<Question>, ...channels: readonly ChannelAnswer[]) {
    const question = { channel: undefined, day: undefined, words: '', ...fields };
    return toVerdict(question, history(...channels), kolkata);
  }
  const about = (day: string) => ({ day: parseDay(day) });
  const coupon = (sent: string, fields: Partial<Item> = {}) =>
    item({ text: 'Your coupon', sent: `${sent}-05-2025 10:02:11`, ...fields });
  const failed = { status: 'GTW_NOT_FOUND' };
  const notDelivered = 'not delivered: no gateway was configured for this number, or the number is invalid.';

  it('says what became of the one that was found, and what else reached the customer that day', () => {
    const verdict = ask(
      { channel: 'sms', words: 'coupon', ...about('2025-05-12') },
      channel('sms', [coupon('12', { id: '1', ...failed })]),
      channel('email', [item({ id: '2', sent: '12-05-2025 10:03:00', delivered: '12-05-2025 10:03:05' })]),
    );
    expect(verdict.sentences).toEqual([
      `1 SMS mentioning “coupon” on 12 May 2025, 10:02:11 (Kolkata +5:30): ${notDelivered}`,
      'An e-mail on the same day was delivered at 10:03:05.',
    ]);
    expect(verdict.rows.map(({ id }) => id)).toEqual(['1', '2']);
    expect(verdict.caveats).toEqual([]);
    expect(verdict.asOf).toBe(fetched);
  });

  it('says nothing of other channels where nothing arrived there, or the message itself arrived', () => {
    const sentences = ask(
      { channel: 'sms' },
      channel('sms', [coupon('12', failed)]),
      channel('email', [coupon('12', { status: 'SENT' }), coupon('13')]),
      channel('feedback', [coupon('12')]),
    ).sentences;
    expect(sentences).toHaveLength(1);
  });

  it.each([
    [{ delivered: '12-05-2025 10:03:05' }, 'delivered at 10:03:05, 54 s later.'],
    [{}, 'delivered to the recipient; no time given.'],
    [
      { delivered: '13-05-2025 00:00:11' },
      'delivered on 13 May 2025, 00:00:11 (Kolkata +5:30), 13 h 58 min later.',
    ],
    [
      { delivered: '12-05-2025 04:32:11' },
      'delivered at 04:32:11. Doubtful: delivered 5 h 30 min before it was sent: probably two time zones in one record.',
    ],
    [{ delivered: 'soon' }, 'delivered to the recipient. Doubtful: not a date: soon.'],
    [
      { status: 'OPENED', delivered: '12-05-2025 10:02:11' },
      'opened, as reported. Delivered at 10:02:11, at once.',
    ],
    [{ status: 'SENT' }, 'handed to the gateway; no receipt came back. Normal for promotional SMS.'],
    [
      { status: 'FAILED', delivered: '12-05-2025 10:03:05' },
      'not delivered; Capillary gives no reason. Yet the vendor reports a delivery at 10:03:05, 54 s later. Doubtful: the status says that it was not delivered.',
    ],
    [
      { status: 'SENT', delivered: '12-05-2025 10:03:05' },
      'reported as sent, without a receipt. Yet the vendor reports a delivery at 10:03:05, 54 s later. Doubtful: the status says that no receipt came back.',
    ],
    [
      { status: 'QUEUE' },
      '“QUEUE”: the vendor does not document this status, so what became of it is unknown.',
    ],
    [{ status: undefined }, 'no status given, so what became of it is unknown.'],
  ])('loses no certainty and no doubt: %j', (fields, outcome) => {
    expect(ask({}, channel('sms', [coupon('12', fields)])).sentences).toEqual([
      `1 SMS on 12 May 2025, 10:02:11 (Kolkata +5:30): ${outcome}`,
    ]);
  });

  it('sums up several, and tells the newest three', () => {
    const { sentences, rows } = ask(
      { channel: 'sms', words: 'COUPÓN your', ...about('2025-05-12') },
      channel('sms', [
        coupon('10'),
        ...['11', '12', '13', '13'].map((day) => coupon(day, failed)),
        coupon('12'),
      ]),
    );
    expect(sentences).toEqual([
      '5 SMS mentioning “COUPÓN your” between 11 and 13 May 2025: 1 delivered, 4 not delivered.',
      '2 of them were sent on 12 May 2025 itself.',
      `SMS on 13 May 2025, 10:02:11 (Kolkata +5:30): ${notDelivered}`,
      `SMS on 13 May 2025, 10:02:11 (Kolkata +5:30): ${notDelivered}`,
      expect.stringMatching(/^SMS on 12 May 2025/),
    ]);
    expect(rows).toHaveLength(5);
  });

  it('sums up everything where nothing is asked, but not what the customer sent', () => {
    expect(
      ask(
        {},
        channel('sms', [coupon('12'), coupon('13', { sent: 'soon', status: undefined })]),
        channel('email', [coupon('14', { status: 'SENT' })]),
        channel('feedback', [coupon('15')]),
      ).sentences,
    ).toEqual([
      '3 messages to the customer between 12 and 14 May 2025 (1 without a date): 1 delivered, 1 sent without a receipt, 1 without a status.',
      'E-mail on 14 May 2025, 10:02:11 (Kolkata +5:30): handed to the gateway; no receipt came back. Normal for promotional SMS.',
      'SMS on 12 May 2025, 10:02:11 (Kolkata +5:30): delivered to the recipient; no time given.',
      'SMS without a date (the vendor wrote “soon”): no status given, so what became of it is unknown.',
    ]);
  });

  it.each([
    ['11', 'That is the day before 12 May 2025.'],
    ['13', 'That is the day after 12 May 2025.'],
  ])('says that the %sth is not the day asked about', (day, sentence) => {
    expect(ask(about('2025-05-12'), channel('sms', [coupon(day)])).sentences[1]).toBe(sentence);
  });

  it('says that none of several is of the day asked about', () => {
    const { sentences } = ask(about('2025-05-12'), channel('sms', [coupon('11'), coupon('13')]));
    expect(sentences[1]).toBe('None of them was sent on 12 May 2025 itself.');
  });

  it('counts a survey that came back as sent to the customer', () => {
    const survey = coupon('12', { kind: 'survey', status: undefined, completed: '12-05-2025 10:12:11' });
    expect(ask({}, channel('survey', [survey])).sentences).toEqual([
      '1 survey on 12 May 2025, 10:02:11 (Kolkata +5:30): completed at 10:12:11, 10 min later.',
    ]);
  });

  it('says exactly what is not there, and what comes near', () => {
    const { sentences, rows } = ask(
      { channel: 'sms', words: 'coupon', ...about('2025-05-12') },
      channel('sms', [
        item({ id: 'plain', sent: '13-05-2025 09:00:00', status: 'FAILED' }),
        coupon('20', { id: 'late' }),
        coupon('01', { id: 'early' }),
      ]),
      channel('email', [coupon('12', { id: 'mail', status: 'SOFT_BOUNCED' })]),
    );
    expect(sentences).toEqual([
      'No SMS mentioning “coupon” between 11 and 13 May 2025 is in what Capillary lists.',
      'By another channel: e-mail mentioning “coupon” on 12 May 2025, 10:02:11 (Kolkata +5:30): bounced for now: the mailbox is full or its server was down.',
      'Without those words: SMS on 13 May 2025, 09:00:00 (Kolkata +5:30): not delivered; Capillary gives no reason.',
      'At another time, the nearest of 2: SMS mentioning “coupon” on 20 May 2025, 10:02:11 (Kolkata +5:30): delivered to the recipient; no time given.',
    ]);
    expect(rows.map(({ id }) => id)).toEqual(['mail', 'plain', 'late']);
  });

  it('says so where there is nothing at all', () => {
    expect(ask({ words: 'otp' })).toEqual({
      sentences: [
        'No message to the customer with a one-time code or mentioning “otp” is in what Capillary lists.',
      ],
      rows: [],
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
      'No SMS is in what could be read, and that may not be everything.',
    ]);
    expect(ask({ channel: 'email' }, of).sentences).toEqual(['No e-mail is in what Capillary lists.']);
  });

  it('does not say so either where a part of the answer was no channel at all', () => {
    const raw = { name: 'capillary', interaction: 'oops', warnings: [] };
    const { networks, notices } = readAnswer(raw);
    const asked = {
      ...history(...networks.flatMap(({ channels }) => channels)),
      notices: notices.map((notice) => Object.assign({ asked: 'capillary' }, notice)),
    };
    const question = { channel: 'sms', day: undefined, words: '' };
    expect(toVerdict(question, asked, kolkata).sentences).toEqual([
      'No SMS is in what could be read, and that may not be everything.',
    ]);
  });

  it.each([
    ['a network failed', { networks: [{ network: 'facebook', state: 'failed', why: 'No answer.' }] }],
    ['a network is pending', { networks: [{ network: 'facebook', state: 'pending' }] }],
    ['another type alone was asked for', { type: 'whatsapp' }],
  ] as const)('nor where %s', (_name, fields) => {
    const question = { channel: 'email', day: undefined, words: '' };
    const { sentences, caveats } = toVerdict(question, { ...history(), ...fields }, kolkata);
    expect(sentences).toEqual(['No e-mail is in what could be read, and that may not be everything.']);
    expect(caveats.length).toBeGreaterThan(0);
  });

  it('lets no date in doubt be the newest, the nearest, or on the same day', () => {
    const sms = channel('sms', [
      coupon('12', { id: 'believed' }),
      item({ id: 'late', text: 'Your coupon', sent: '12-05-2052 10:02:11' }),
      item({ id: 'early', text: 'Your coupon', sent: '01-01-1970 05:30:00' }),
    ]);
    const all = ask({ words: 'coupon' }, sms);
    expect(all.sentences.slice(0, 2)).toEqual([
      '3 messages to the customer mentioning “coupon” on 12 May 2025 (2 with a date in doubt): 3 delivered.',
      'SMS on 12 May 2025, 10:02:11 (Kolkata +5:30): delivered to the recipient; no time given.',
    ]);
    expect(all.rows[0]?.id).toBe('believed');
    const near = ask({ ...about('2024-01-01'), words: 'coupon' }, sms);
    expect(near.rows.map(({ id }) => id)).toEqual(['believed']);
    expect(near.caveats).toContain('2 messages that match have a date in doubt.');
    expect(ask({ ...about('1970-01-01'), words: 'coupon' }, sms).rows[0]?.id).toBe('believed');
  });

  describe('asked for a one-time code', () => {
    const masked = item({
      id: 'code',
      text: '•••••• is your Example Store sign-in code',
      sent: '12-05-2025 10:02:11',
      delivered: '12-05-2025 10:02:15',
    });
    const warning = item({ id: 'warning', text: 'Never share your OTP', sent: '14-05-2025 10:00:00' });
    const sale = item({ id: 'sale', text: 'Use code SAVE20 at checkout', sent: '15-05-2025 10:00:00' });
    const sms = channel('sms', [masked, warning, sale]);

    it.each([
      'OTP',
      'otp',
      'pin',
      'password',
      'the code',
      'passcode',
      'verification',
      'ओटीपी',
      '验证码',
      'код',
    ])('finds the message that holds one, by “%s”', (words) => {
      const { sentences, rows } = ask({ words }, sms);
      expect(sentences[0]).toBe(
        '1 SMS with a one-time code on 12 May 2025, 10:02:11 (Kolkata +5:30): delivered at 10:02:15, 4 s later.',
      );
      expect(rows[0]?.id).toBe('code');
    });

    it('says what only speaks of one, or only has the word', () => {
      expect(ask({ words: 'code' }, sms).sentences[1]).toBe(
        '2 more messages hold no code: they are about one, or mention “code”.',
      );
      expect(ask({ words: 'OTP' }, sms).sentences[1]).toBe(
        '1 more message holds no code: it is about one, or mentions “OTP”.',
      );
      expect(ask({ words: 'OTP' }, channel('sms', [warning])).sentences[0]).toMatch(
        /^1 SMS about a one-time code on 14 May 2025/,
      );
    });

    it('names the code where it was sent on another day or by another channel', () => {
      expect(ask({ channel: 'email', words: 'OTP', ...about('2025-05-20') }, sms).sentences).toEqual([
        'No e-mail with a one-time code or mentioning “OTP” between 19 and 21 May 2025 is in what Capillary lists.',
        expect.stringMatching(/^At another time, the nearest of 2: SMS about a one-time code on 14 May 2025/),
      ]);
      expect(ask({ channel: 'email', words: 'OTP', ...about('2025-05-12') }, sms).sentences[1]).toMatch(
        /^By another channel: SMS with a one-time code on 12 May 2025/,
      );
    });

    it('offers the code where other words are in the way', () => {
      expect(ask({ words: 'OTP parcel' }, sms).sentences.slice(0, 2)).toEqual([
        'No message to the customer with a one-time code and “parcel” or mentioning “OTP parcel” is in what Capillary lists.',
        expect.stringMatching(/^A one-time code without “parcel”: SMS on 12 May 2025/),
      ]);
    });

    it('tells one code by SMS and e-mail as one occasion, and a second one as another', () => {
      const mail = item({
        id: 'mail',
        text: 'Your Example Store code is ••••••',
        sent: '12-05-2025 10:03:00',
        status: 'FAILED',
      });
      expect(ask({ words: 'OTP' }, sms, channel('email', [mail])).sentences.slice(0, 2)).toEqual([
        '2 messages to the customer with a one-time code on 12 May 2025: 1 delivered, 1 not delivered.',
        'They are one occasion: sent by several channels within ten minutes.',
      ]);
      const again = { ...masked, id: 'again', sent: '12-05-2025 10:05:00' };
      const { sentences } = ask({ words: 'OTP' }, channel('sms', [masked, again]), channel('email', [mail]));
      expect(sentences[1]).toBe(
        'They are 2 occasions: what went by several channels within ten minutes is one.',
      );
    });
  });

  it('counts a delivery that the status denies neither as delivered nor as failed', () => {
    const delivered = '12-05-2025 10:03:05';
    const { sentences } = ask(
      { channel: 'sms' },
      channel('sms', [
        coupon('12', { delivered }),
        coupon('12', { delivered, status: 'SENT' }),
        coupon('12', { delivered, status: 'FAILED' }),
        coupon('12', { delivered: '0000-00-00 00:00:00', status: 'FAILED' }),
      ]),
    );
    expect(sentences[0]).toBe(
      '4 SMS on 12 May 2025: 1 delivered, 1 not delivered, 2 with a time of delivery that the status contradicts.',
    );
  });
});

describe('findAlternatives', () => {
  const on = (day: string, text = 'Hello') =>
    item({ id: `${day} ${text}`, text, sent: `${day}-05-2025 10:02:11` });
  function find(fields: Partial<Question>, ...channels: readonly ChannelAnswer[]) {
    const question = { channel: undefined, day: parseDay('2025-05-12'), words: '', ...fields };
    const found = findAlternatives(question, history(...channels), zone('Asia/Kolkata'));
    return found.map(({ sentence, row }) => [sentence.split(':')[0], row.id]);
  }

  it('takes the nearest to the day, of equals the newest', () => {
    expect(find({ channel: 'sms' }, channel('sms', [on('01'), on('09'), on('15'), on('20')]))).toEqual([
      ['At another time, the nearest of 4', '15 Hello'],
    ]);
  });

  it('takes another channel at another time where the asked one has nothing', () => {
    expect(find({ channel: 'sms', words: 'coupon' }, channel('email', [on('20', 'coupon')]))).toEqual([
      ['At another time', '20 coupon'],
    ]);
  });

  it('names no message twice', () => {
    expect(find({ channel: 'sms', words: 'coupon' }, channel('email', [on('12', 'coupon')]))).toEqual([
      ['By another channel', '12 coupon'],
    ]);
  });

  it('offers the newest without the words where no day is asked', () => {
    expect(find({ day: undefined, words: 'coupon' }, channel('sms', [on('12'), on('13')]))).toEqual([
      ['Without those words, the newest of 2', '13 Hello'],
    ]);
  });

  it('offers nothing that the customer sent, and nothing without a date at another time', () => {
    expect(
      find({ channel: 'sms' }, channel('feedback', [on('12')]), channel('sms', [item({ sent: 'soon' })])),
    ).toEqual([]);
  });
});
