import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readAnswer } from '../../contract/capillary/read-answer.ts';
import collapsed from '../../contract/fixtures/collapsed-2013.json' with { type: 'json' };
import viber from '../../contract/fixtures/flat-viber.json' with { type: 'json' };
import email from '../../contract/fixtures/nested-email.json' with { type: 'json' };
import { answer, channel, history, item, source } from '../testing/factories.ts';
import { readHistory, toHistory } from './to-history.ts';

const of = (body: unknown) => toHistory(readAnswer(body), source());

/** Messages with ids of their own, so that dropping one renames no other. */
const items = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 500 }).map(String),
    text: fc.constantFrom('a', 'b', 'c'),
    sent: fc.constantFrom(
      '28-05-2025 13:52:07',
      '28-05-2025 13:52:08',
      '2025-05-29 00:00:00',
      'null',
      '31-02-2025 10:00:00',
    ),
  }),
  { selector: ({ id }) => id, maxLength: 20 },
);
const shuffledItems = items.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
);
const survey = (completed: string | undefined) => item({ kind: 'survey', completed });
const ofItems = (list: readonly object[]) =>
  history(
    channel(
      'sms',
      list.map((fields) => item({ ...fields })),
    ),
  );

describe('toHistory', () => {
  it('shows the flat sample as 3 Viber and 4 phone and SMS cards, newest first', () => {
    expect(
      of(viber).communications.map(({ channels, item: { id } }) => `${channels.join('+')} ${id}`),
    ).toEqual([
      'viber 1746038178479',
      'viber 1746038123393',
      'viber 1746038123052',
      'sms+phone 1740767431623',
      'sms+phone 1740767430545',
      'sms+phone 1740767429770',
      'sms+phone 1740767429676',
    ]);
  });

  it('shows the nested sample as its two emails, emoji whole', () => {
    const { communications, customer } = of(email);
    expect(communications.map(({ item: { text } }) => text)).toEqual([
      'Loyalty+ Release Notes - JFM\u002725 (Part 2\ufe0f\u20e3)',
      'Loyalty+ Release Notes - JFM\u002725 (Part 1\ufe0f\u20e3)',
    ]);
    expect(customer?.mobile).toBe('919988221100');
  });

  it('shows the collapsed sample as 5 cards, its undatable one last, and no card for what is only counted', () => {
    const { communications, channels } = of(collapsed);
    expect(communications.map(({ channels: [name] }) => name)).toEqual([
      'survey',
      'survey',
      'sms',
      'checkin',
      'email',
    ]);
    expect(communications.at(-1)?.sentAt).toBeUndefined();
    expect(channels.filter(({ listed }) => listed === 0)).toMatchObject([
      { channel: 'retweet', counted: 5 },
      { channel: 'tweet', counted: 10 },
    ]);
  });

  it('breaks ties by id, as numbers of any size', () => {
    const [first, second] = ofItems([{ id: '9' }, { id: '10' }]).communications;
    expect([first?.id, second?.id]).toEqual(['10', '9']);
  });

  it('names every user id once', () => {
    expect(
      history(channel('sms', [item({ id: '1', user: 'b' }), item({ id: '2', user: 'a' })])).users,
    ).toEqual(['a', 'b']);
  });

  it('takes an answered survey for the customer’s voice, an unanswered one not', () => {
    const directions = history(
      channel('survey', [survey('2013-11-14 13:23:05'), survey(undefined)]),
    ).communications;
    expect(new Set(directions.map(({ direction }) => direction))).toEqual(new Set(['in', 'out']));
  });

  it('does not depend on the order of the lists', () => {
    fc.assert(
      fc.property(shuffledItems, ([list, shuffled]) => {
        expect(ofItems(shuffled)).toEqual(ofItems(list));
      }),
    );
  });

  it('does not depend on the order of the lists even when ids are shared or missing', () => {
    const entry = fc.record({
      id: fc.constantFrom('1', '2', undefined),
      text: fc.constantFrom('a', 'b'),
      sent: fc.constantFrom('28-05-2025 13:52:07', '28-05-2025 13:52:08'),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (list) => {
        expect(ofItems(list.toReversed()).communications).toEqual(ofItems(list).communications);
      }),
    );
  });

  it('loses only the message that is dropped', () => {
    fc.assert(
      fc.property(items, fc.nat(), (list, index) => {
        const dropped = list[index % Math.max(1, list.length)];
        const without = ofItems(list.filter((entry) => entry !== dropped)).communications;
        expect(without).toEqual(ofItems(list).communications.filter(({ id }) => id !== dropped?.id));
      }),
    );
  });

  it('says how complete each channel is', () => {
    expect(
      history(channel('whatsapp', [item({ id: '1' })], { count: 50, unreadable: 2 })).channels,
    ).toMatchObject([{ channel: 'whatsapp', listed: 1, counted: 50, unreadable: 2 }]);
  });

  it('adds up a channel that the vendor names twice', () => {
    const twice = toHistory(
      answer(channel('sms', [item({ id: '1' })]), channel('sms', [item({ id: '2' })])),
      source(),
    );
    expect(twice.channels).toMatchObject([{ listed: 2, counted: 2 }]);
  });
});

const field = (name: string) => ({ name, raw: `value of ${name}` });
const directionOf = (completed: string | undefined) =>
  history(channel('survey', [survey(completed)])).communications.map(({ direction }) => direction);

describe('readHistory', () => {
  const many = (count: number) => ({
    name: 'capillary',
    interaction: [
      {
        name: 'sms',
        messageList: Array.from({ length: count }, (_, n) => ({
          id: n % 1900,
          subject: 'Hello',
          sentDate: new Date(Date.UTC(2025, 0, 1) + ((n * 7919) % count) * 60_000).toISOString().slice(0, 19),
        })),
      },
    ],
  });

  it('reads the same in slices as at once, and tells how far it is', async () => {
    const raw = many(2000);
    const progress: (readonly [number, number])[] = [];
    let now = 0;
    // A slice ends as soon as it can.
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 60));
    const pause = vi.fn<() => Promise<void>>(async () => {});
    const sliced = await readHistory(raw, source(), {
      pause,
      onProgress: (read, total) => progress.push([read, total]),
    });
    clock.mockRestore();
    expect(sliced).toEqual(toHistory(readAnswer(raw), source()));
    expect(pause.mock.calls.length).toBeGreaterThan(8);
    expect(progress.map(([read]) => read)).toEqual(progress.map(([read]) => read).toSorted((a, b) => a - b));
    expect(progress.at(-1)).toEqual([2000, 2000]);
    expect(await readHistory(raw, source())).toEqual(sliced);
  });

  it('ends at the next pause once it is not wanted', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const reading = readHistory(many(2000), source(), {
      signal: controller.signal,
      pause: async () => controller.abort(reason),
    });
    await expect(reading).rejects.toBe(reason);
  });
});

describe('toHistory, beside the communications', () => {
  it('says of every further field where it stood', () => {
    const told = toHistory(
      {
        ...answer(),
        extras: [field('took')],
        customer: {
          id: '1',
          mobile: undefined,
          email: undefined,
          externalId: undefined,
          extras: [field('firstname')],
        },
        networks: [
          {
            name: 'capillary',
            spelling: 'Capillary',
            channels: [channel('sms', [], { extras: [field('quota')] })],
            unreadable: 0,
            extras: [field('region')],
          },
        ],
      },
      source(),
    );
    expect(told.extras).toEqual([
      { network: undefined, channel: undefined, ...field('took'), of: 'answer' },
      { network: undefined, channel: undefined, ...field('firstname') },
      { network: 'capillary', channel: undefined, name: 'name', raw: 'Capillary' },
      { network: 'capillary', channel: undefined, ...field('region') },
      { network: 'capillary', channel: 'sms', ...field('quota') },
    ]);
  });

  it('says nothing beside an answer that has nothing beside its messages', () => {
    const plain = history(channel('sms', [item()]));
    expect([plain.extras, plain.users, plain.channels.map(({ spellings }) => spellings)]).toEqual([
      [],
      [],
      [[]],
    ]);
  });

  it('says of every notice which network was asked', () => {
    const notice = { kind: 'unreadable-field', at: 'customer.email', channel: undefined, raw: {} } as const;
    const asked = toHistory({ ...answer(), notices: [notice] }, source({ network: 'twitter' }));
    expect(asked.notices).toEqual([{ ...notice, asked: 'twitter' }]);
    expect(toHistory({ ...answer(), notices: [notice] }, source()).notices).toEqual([
      { ...notice, asked: 'capillary' },
    ]);
  });

  it('adds up what could not be read of a channel named twice, under all its spellings in order', () => {
    const twice = toHistory(
      answer(
        channel('sms', [], { spelling: 'Sms', unreadable: 2, unreadableLists: 1 }),
        channel('sms', [], { spelling: 'SMS', unreadable: 3, unreadableLists: 4, lastInteraction: 'today' }),
        channel('sms', []),
      ),
      source(),
    );
    expect(twice.channels).toEqual([
      {
        network: 'capillary',
        channel: 'sms',
        listed: 0,
        counted: 0,
        unreadable: 5,
        unreadableLists: 5,
        spellings: ['SMS', 'Sms'],
        lastInteraction: 'today',
      },
    ]);
  });

  it('takes a survey with an answer alone for the customer’s voice', () => {
    expect([directionOf('2013-11-14 13:23:05'), directionOf(undefined)]).toEqual([['in'], ['out']]);
    // How machines write that there is none.
    for (const none of ['0000-00-00 00:00:00', '1970-01-01 05:30:00', '0001-01-01T00:00:00Z'])
      expect(directionOf(none)).toEqual(['out']);
  });
});
