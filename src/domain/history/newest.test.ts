import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../contract/capillary/read-answer.ts';
import { anyJson } from '../../contract/testing/any-json.ts';
import { fixture } from '../../contract/testing/fixture.ts';
import { junk } from '../../contract/testing/junk.ts';
import { mutated } from '../../contract/testing/mutated.ts';
import { numbered } from '../../contract/testing/numbered.ts';
import { source, zone, zoneNames } from '../testing/factories.ts';
import { type NewestHistory, readNewest } from './newest.ts';
import { type HistorySource, toHistory } from './to-history.ts';

const texts = import.meta.glob('../../contract/fixtures/*.json');
const fixtures = Object.keys(texts).map((path) => path.replace(/^.*\/|\.json$/g, ''));

type Told = Pick<
  NewestHistory,
  'communications' | 'customer' | 'sent' | 'sharedBy' | 'origin' | 'type' | 'fetchedAt' | 'sourceZone'
>;

function told({ communications, customer, sent, sharedBy, origin, type, fetchedAt, sourceZone }: Told): Told {
  return { communications, customer, sent, sharedBy, origin, type, fetchedAt, sourceZone };
}

/** What the newest say, and what the head of the whole says; nothing of either where the whole is waited for. */
function heads(answer: unknown, from: HistorySource, most: number): readonly [Told?, Told?] {
  const newest = readNewest(answer, from, most);
  if (newest === undefined) return [];
  expect(newest.communications.length).toBeLessThanOrEqual(most);
  const whole = toHistory(readAnswer(answer), from);
  const communications = whole.communications.slice(0, newest.communications.length);
  return [told(newest), told({ ...whole, communications })];
}

const time = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.integer({ min: 0, max: 59 }).map((m) => `28-05-2025 13:${String(m).padStart(2, '0')}:00`),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 28 }).map((d) => `2025-06-${String(d).padStart(2, '0')} 13:00:00`),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '2025-03-30 01:30:00',
      '2025-03-30 02:30:00',
      '2025-10-26 01:30:00',
      '2025-10-26 02:30:00',

      '2025-05-28T13:52:07Z',
      '2025-05-28T13:52:07.250Z',
      '2025-05-28T13:52:07+0530',
      '2025-5-8 13:52:07',
      '31-02-2025 10:00:00',
      '29-02-2023 10:00:00',
      '28-05-2052 10:00:00',
      '01-01-1970 05:30:00',
      '1748433127',
      1_748_433_127_000,
      'soon',
      '',
      'null',
      ' 28-05-2025 13:52:07\n',
      null,
      {},
      [],
      28,
      true,
      '1.748433127E12',
    ),
  },
);
const id = fc.constantFrom(
  '1',
  '2',
  '3',
  4,
  '04',
  ' 4 ',
  '5.0',
  5,
  '6~2',
  'a',
  '0',
  -1,
  '',
  null,
  {},
  undefined,
);
const word = fc.constantFrom('a', 'b', '');
const entry = fc.oneof(
  { weight: 12, arbitrary: fc.record({ id, sentDate: time, subject: word, receiver: word }) },
  { weight: 3, arbitrary: fc.record({ message_id: id, sent_time: time, sentDate: time, message: word }) },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.constantFrom<unknown>(
        null,
        'text',
        7,
        [],
        {},
        { 0: 'x' },
        { 0: 'x', id: '1', sentDate: '28-05-2025 13:59:59' },
      ),
      fc.array(fc.record({ id, sentDate: time, subject: word }), { maxLength: 3 }),
      fc.record({ 7: fc.record({ id, sentDate: time, subject: word }) }),
    ),
  },
);
const entries = fc.array(entry, { maxLength: 12 });
const channelRecord = fc.tuple(
  fc.constantFrom('sms', 'phone', 'SMS', 'survey', 'whatsapp', ''),
  fc.constantFrom(
    'messageList',
    'messages',
    'messages.message',
    'surveys.survey',
    'message',
    'feedbackList',
    'collapsed',
  ),
  entries,
  entries,
);

function toChannel([name, key, list, second]: [string, string, unknown[], unknown[]]): unknown {
  const [holder = '', wrapper] = key.split('.');
  if (key === 'collapsed') return { name, messageList: list[0], count: 1 };
  return {
    name,
    [holder]: wrapper === undefined ? list : { [wrapper]: list, __proto__: null },
    ...(second.length > 9 ? { locs: { loc: second } } : {}),
    count: list.length,
  };
}

/** A channel with the same list, as the vendor repeats SMS under phone. */
const channels = fc.array(channelRecord, { minLength: 1, maxLength: 4 }).chain((list) =>
  fc.boolean().map((isRepeated) => {
    const [[, ...rest] = ['', '', [], []]] = list;
    const twin: [string, string, unknown[], unknown[]] = ['phone', ...rest];
    return (isRepeated ? [...list, structuredClone(twin)] : list).map(toChannel);
  }),
);

const shapes: readonly ((interaction: unknown) => unknown)[] = [
  (interaction) => ({ name: 'capillary', interaction }),
  (interaction) => [
    { name: 'capillary', interaction },
    { name: 'facebook', interaction },
  ],
  (interaction) => ({ capillary: { interaction }, twitter: { interaction: [] } }),
  (interaction) => ({
    response: { customer: { mobile: '447700900123', interactions: { network: { name: 'x', interaction } } } },
  }),
  (interaction) => ({
    customer: [
      {
        id: 1,
        interactions: {
          network: [
            { name: 'a', interaction },
            { name: 'A', interaction },
          ],
        },
        firstname: 'Ann',
      },
    ],
  }),
  (interaction) => ({
    customer: [
      { id: 1, interactions: { network: [] } },
      { id: 2, interactions: { capillary: { interaction } } },
    ],
  }),
  (interaction) => ({ response: { customer: { interactions: { capillary: { interaction } } } } }),
];
const answers = fc.tuple(channels, fc.constantFrom(...shapes)).map(([list, shape]): unknown => shape(list));
const sources = fc.constantFrom(...zoneNames).map((name) => source({ sourceZone: zone(name) }));

describe('readNewest', () => {
  it('reads the head of the whole, or waits for the whole', () => {
    let read = 0;
    fc.assert(
      fc.property(answers, sources, fc.integer({ min: 1, max: 4 }), (answer, from, most) => {
        const [newest, head] = heads(answer, from, most);
        expect(newest).toEqual(head);
        if (newest !== undefined && newest.communications.length > 0) read += 1;
      }),
      { numRuns: 600 },
    );
    expect(read).toBeGreaterThan(150);
  });

  it('does so of what is written otherwise in any place', () => {
    const changed = answers.chain((answer) => fc.oneof(mutated(answer), fc.constant(numbered(answer, 1))));
    fc.assert(
      fc.property(changed, sources, (answer, from) => {
        const [newest, head] = heads(answer, from, 1);
        expect(newest).toEqual(head);
      }),
      { numRuns: 300 },
    );
  });

  it.each(fixtures)('does so of the fixture %s', (name) => {
    const sample = fixture(name);
    for (const most of [1, 2, 5]) {
      const [newest, head] = heads(sample, source(), most);
      expect(newest).toEqual(head);
    }
    fc.assert(
      fc.property(mutated(sample), (answer) => {
        const [newest, head] = heads(answer, source(), 1);
        expect(newest).toEqual(head);
      }),
      { numRuns: 20 },
    );
  });

  it('throws on no JSON value', () => {
    for (const value of junk) expect(readNewest(value, source(), 1)).toBeUndefined();
    fc.assert(
      fc.property(anyJson, (value) => {
        const [newest, head] = heads(value, source(), 1);
        expect(newest).toEqual(head);
      }),
    );
  });

  const many = (count: number, fields: (n: number) => object) => ({
    name: 'capillary',
    interaction: [
      { name: 'sms', messageList: Array.from({ length: count }, (_, n) => ({ id: n, ...fields(n) })) },
    ],
  });
  const minutely = (n: number) => ({
    subject: 'Hello',
    sentDate: new Date(Date.UTC(2025, 4, 1) + n * 60_000).toISOString().slice(0, 19),
  });

  it('reads fifty of a large answer, newest first, and leaves a small one to the whole', () => {
    expect(readNewest(many(200, minutely), source())).toBeUndefined();
    const [newest, head] = heads(many(201, minutely), source(), 50);
    expect(newest).toEqual(head);
    expect(newest?.communications).toHaveLength(50);
    expect(newest?.communications[0]?.id).toBe('200');
  });

  it('numbers what shares an id with something much older as the whole does', () => {
    const shared = many(300, (n) => ({ ...minutely(n), id: n % 250 }));
    const [newest, head] = heads(shared, source(), 50);
    expect(newest).toEqual(head);
    expect(newest?.communications[0]).toMatchObject({ sharesId: true });
  });

  it.each([
    ['nothing has a date', many(300, () => ({ subject: 'Hello' }))],
    ['too few have a date', many(300, (n) => ({ subject: 'Hello', ...(n < 50 ? minutely(n) : {}) }))],
    [
      'several customers share the identifier',
      { customer: [1, 2].map((number) => ({ id: number, interactions: { network: many(300, minutely) } })) },
    ],
    [
      'messages stand where nobody documented any',
      {
        name: 'x',
        interaction: [
          { name: 'sms', posts: many(3000, minutely).interaction[0]?.messageList, messageList: [] },
        ],
      },
    ],
    [
      'thousands of dates are odd',
      many(3000, (n) => ({ ...minutely(n), sentDate: `2025-05-0${1 + (n % 9)} 1:00:00` })),
    ],
  ])('waits for the whole where %s', (_name, answer) => {
    expect(readNewest(answer, source())).toBeUndefined();
  });
});
