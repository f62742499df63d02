import { describe, expect, it } from 'vitest';
import type { Item } from '../contract/capillary/answer.ts';
import type { Communication } from '../domain/history/communication.ts';
import { unmasked } from '../domain/masking/masker.ts';
import { channel, fetchedAt, history, item, zone } from '../domain/testing/factories.ts';
import type { CardSettings } from './card-settings.ts';
import { partText, toMetaParts, toRowNames, toRowStatus } from './row-parts.ts';

const settings: CardSettings = {
  sourceZone: zone('Asia/Kolkata'),
  displayZone: zone('Asia/Kolkata'),
  fetchedAt,
  mask: unmasked,
  ownAddresses: new Set(['447700900101', 'asha@example.com']),
  words: [],
  contextOf: undefined,
  linkTo: (id) => id,
};
function all(name: string, ...items: readonly Partial<Item>[]): readonly Communication[] {
  return history(
    channel(
      name,
      items.map((fields) => item({ id: '1', ...fields })),
    ),
  ).communications;
}
function one(fields: Partial<Item>, name = 'sms'): Communication {
  const [communication] = all(name, fields);
  if (communication === undefined) throw new Error('no communication');
  return communication;
}
function metaOf(
  communication: Communication,
  repeats: readonly Communication[] = [],
): readonly (readonly [string, string])[] {
  return toMetaParts(communication, repeats, settings).map((part) => [part.tone, partText(part)]);
}

describe('toMetaParts', () => {
  it('is silent where nothing is news', () => {
    expect(metaOf(one({}))).toEqual([]);
    expect(metaOf(one({ receiver: '+44 7700 900101', campaign: '-1' }))).toEqual([]);
  });

  it('says everything in its order', () => {
    const communication = one(
      {
        status: 'SOFT_BOUNCED',
        receiver: 'tom@example.com',
        sender: 'shop@example.com',
        campaign: '261540',
        delivered: '28-05-2025 13:52:10',
      },
      'email',
    );
    expect(metaOf({ ...communication, sharesId: true, entries: 2 }, [one({ id: '2' })])).toEqual([
      ['reason', 'mailbox full or its server down'],
      ['odd', 'to tom@example.com, another address'],
      ['plain', 'from shop@example.com'],
      ['plain', 'campaign 261540'],
      ['repeats', 'sent 2 times at once: 1 bounced (temporary), 1 delivered'],
      ['plain', 'title only'],
      ['plain', 'listed twice'],
      ['odd', 'Delivered: the status says that it bounced'],
      ['odd', 'another message has the same id'],
    ]);
  });

  it.each([
    ['447700900102', 'odd', 'to 447700900102, another number'],
    ['U4af49806292', 'plain', 'to U4af49806292'],
    ['*****', 'plain', 'to ••••• (masked by Capillary)'],
  ])('says of the receiver %s', (receiver, tone, words) => {
    expect(metaOf(one({ receiver }))).toEqual([[tone, words]]);
  });

  it.each([
    [{ delivered: '28-05-2025 13:52:07' }, 'plain', 'delivered at once'],
    [{ sent: '2025-02-31 10:00:00' }, 'odd', 'Sent: not a date: 2025-02-31 10:00:00'],
    [{ sent: '2052-05-28 10:00:00' }, 'odd', 'Sent: dated after it was fetched'],
    [{ text: undefined }, 'plain', 'no text given'],
    [{ status: 'FAILED' }, undefined, undefined],
  ])('says of %j', (fields, tone, words) => {
    expect(metaOf(one(fields))).toEqual(tone === undefined ? [] : [[tone, words]]);
  });

  it('says who asked, and when an answer came', () => {
    const survey = one(
      { kind: 'survey', sender: 'Shilpa', status: undefined, completed: '29-05-2025 14:52:07' },
      'survey',
    );
    expect(metaOf(survey).map(([, words]) => words)).toEqual(['asked by Shilpa', 'answered 1 d 1 h later']);
  });

  it('says nothing of the customer where they wrote', () => {
    expect(metaOf(one({ sender: '447700900101', status: undefined }, 'feedback'))).toEqual([]);
    expect(metaOf(one({ sender: 'Asha', status: undefined }, 'feedback'))).toEqual([['plain', 'from Asha']]);
    expect(metaOf(one({ receiver: '447700900102', status: undefined }, 'feedback'))).toEqual([
      ['plain', 'to 447700900102'],
    ]);
  });

  it('says where a check-in was', () => {
    const raw = { latitude: '22.23', longitude: '23.33' };
    expect(metaOf(one({ kind: 'check-in', text: undefined, status: undefined, raw }, 'checkin'))).toEqual([
      ['plain', 'at 22.23, 23.33 (latitude, longitude)'],
    ]);
  });
});

describe('toRowStatus', () => {
  const survey = { kind: 'survey', status: undefined } as const;
  it.each([
    [one({}), { family: 'delivered', words: 'Delivered' }],
    [one({ status: 'PARKED' }), { family: 'other', words: 'PARKED' }],
    [one({ status: undefined }), { family: undefined, words: 'No status' }],
    [one({ status: undefined }, 'feedback'), undefined],
    [one(survey, 'survey'), { family: undefined, words: 'Not answered' }],
    [
      one({ ...survey, completed: '0000-00-00 00:00:00' }, 'survey'),
      { family: undefined, words: 'Not answered' },
    ],
    [one({ ...survey, raw: { npsScore: 9 } }, 'survey'), { family: undefined, words: 'No time of answer' }],
    [
      one({ ...survey, completed: '29-05-2025 14:52:07', raw: { npsScore: 9 } }, 'survey'),
      { family: 'delivered', words: 'Answered 9 of 10' },
    ],
    [
      one({ ...survey, completed: '29-05-2025 14:52:07' }, 'survey'),
      { family: 'delivered', words: 'Answered' },
    ],
    [
      one({ kind: 'survey', status: 'FAILED', completed: '29-05-2025 14:52:07' }, 'survey'),
      { family: 'failed', words: 'Not delivered' },
    ],
  ])('says what became of it (%#)', (communication, status) => {
    expect(toRowStatus(communication, settings)).toEqual(status);
  });
});

describe('toRowNames', () => {
  const nameOf = (communication: Communication, text = 'Hello'): string =>
    toRowNames(communication, unmasked.text(text), toRowStatus(communication, settings), settings).whole;

  it('says channel, day, time, status and text', () => {
    expect(nameOf(one({}))).toBe('SMS, Wednesday 28 May 2025 13:52:07, Delivered: Hello');
    expect(nameOf(one({}), '')).toBe('SMS, Wednesday 28 May 2025 13:52:07, Delivered');
    expect(nameOf(one({ sent: 'soon' }))).toBe('SMS, no date, Delivered: Hello');
  });

  it('says who wrote, and cuts what is long', () => {
    expect(nameOf(one({ status: undefined }, 'feedback'), 'a'.repeat(200))).toBe(
      `Feedback, from the customer, Wednesday 28 May 2025 13:52:07: ${'a'.repeat(120)}…`,
    );
  });

  it('says days of the zone that is shown', () => {
    const honolulu = { ...settings, displayZone: zone('Pacific/Honolulu') };
    const late = one({ sent: '28-05-2025 01:00:00' });
    expect(toRowNames(late, unmasked.text(''), undefined, honolulu)).toMatchObject({
      clock: '09:30:00',
      short: 'SMS, Tuesday 27 May 2025 09:30:00',
    });
  });
});
