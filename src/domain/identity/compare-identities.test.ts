import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerCustomer } from '../../contract/capillary/answer.ts';
import type { Identifier, IdentifierName } from '../../contract/identifier.ts';
import type { Communication } from '../history/communication.ts';
import type { History } from '../history/history.ts';
import { joinHistories } from '../history/join.ts';
import { channel, history, item } from '../testing/factories.ts';
import {
  compareAsked,
  compareCustomers,
  compareIdentities,
  describeComparison,
  nameSides,
  toIdentities,
} from './compare-identities.ts';

const identifier = (identifierName: IdentifierName, identifierValue: string): Identifier => ({
  identifierName,
  identifierValue,
});
const customer = (fields: Partial<AnswerCustomer>): AnswerCustomer => ({
  id: undefined,
  mobile: undefined,
  email: undefined,
  externalId: undefined,
  extras: [],
  ...fields,
});
const mobile = identifier('mobile', '919988221100');

describe('toIdentities', () => {
  it('lists what the customer is known by beside what was searched', () => {
    const known = customer({ mobile: '919988221100', email: 'asha@example.com', externalId: 'A-7' });
    expect(toIdentities(known, mobile)).toEqual({
      asked: mobile,
      others: [identifier('email', 'asha@example.com'), identifier('external_id', 'A-7')],
      masked: [],
    });
  });

  it.each([
    ['mobile', '919988221100', { mobile: '+919988221100' }],
    ['email', 'asha@example.com', { email: 'Asha@Example.com' }],
    ['external_id', 'a-7', { externalId: 'A-7' }],
  ] as const)('takes another spelling of the %s for the same', (name, value, fields) => {
    expect(toIdentities(customer(fields), identifier(name, value)).others).toEqual([]);
  });

  it('offers another mobile than the one that was searched', () => {
    expect(toIdentities(customer({ mobile: '447700900101' }), mobile).others).toEqual([
      identifier('mobile', '447700900101'),
    ]);
  });

  it('offers all of them where nobody says what was searched', () => {
    expect(toIdentities(customer({ mobile: '919988221100', email: 'a@b.c' }), undefined).others).toHaveLength(
      2,
    );
  });

  it('takes the only one that is known for the one that was searched', () => {
    expect(toIdentities(customer({ mobile: '919988221100' }), undefined).others).toEqual([]);
  });

  it.each([
    ['email', { email: '*****' }],
    ['email', { email: 'XXXXX' }],
    ['email', { email: 'c***@example.com' }],
    ['external_id', { externalId: 'XXXXX' }],
  ] as const)('sets a masked %s aside', (name, fields) => {
    expect(toIdentities(customer(fields), mobile)).toMatchObject({ others: [], masked: [name] });
  });

  it('says nothing of a masked mobile where a mobile was searched', () => {
    expect(toIdentities(customer({ mobile: 'XXXXX' }), mobile)).toMatchObject({ others: [], masked: [] });
    const email = identifier('email', 'a@b.c');
    expect(toIdentities(customer({ mobile: '4477009XXXXX' }), email)).toMatchObject({ masked: ['mobile'] });
  });

  it('knows only what was searched where the answer names nobody', () => {
    expect(toIdentities(undefined, mobile)).toEqual({ asked: mobile, others: [], masked: [] });
  });
});

describe('nameSides', () => {
  const email = identifier('email', 'asha@example.com');

  it.each([
    [mobile, email, 'the mobile', 'the email'],
    [mobile, { ...mobile, identifierValue: '447700900101' }, 'the mobile searched', 'the other mobile'],
    [undefined, email, 'what this timeline was fetched by', 'the email'],
  ])('tells the two apart', (asked, other, first, second) => {
    expect(nameSides(asked, other)).toEqual({ first, second });
  });
});

describe('compareAsked', () => {
  const capillary = history(channel('sms', [item({ id: '1' }), item({ id: '2' })]));

  /** The same as another network says it. */
  function of(network: string, { communications, channels, ...rest }: History): History {
    return {
      ...rest,
      communications: communications.map((one) => ({ ...one, network })),
      channels: channels.map((one) => ({ ...one, network })),
    };
  }
  const both = joinHistories([capillary, of('facebook', history(channel('like', [item({ id: '3' })])))]);

  it('leaves networks out that were not asked for the second identity', () => {
    const { both: count, onlyInFirst, leftOut } = compareAsked(both, capillary);
    expect([count, onlyInFirst, leftOut]).toEqual([2, [], ['facebook']]);
  });

  it('compares everything where both were asked, or the second has nothing at all', () => {
    expect(compareAsked(both, both)).toMatchObject({ both: 3, leftOut: [] });
    expect(compareAsked(both, history())).toMatchObject({ both: 0, leftOut: [] });
    expect(compareAsked(both, history()).onlyInFirst).toHaveLength(3);
  });
});

const entries = fc.array(
  fc.record({
    id: fc.constantFrom('1', '2', '3', undefined),
    text: fc.constantFrom('Hello', 'Bye', undefined),
    status: fc.constantFrom('DELIVERED', 'FAILED'),
    sent: fc.constantFrom('2025-05-28 10:00:00', '2025-05-29 10:00:00', undefined),
  }),
  { maxLength: 8 },
);
const histories = fc
  .tuple(entries, entries)
  .map(([sms, email]) => history(channel('sms', sms.map(item)), channel('email', email.map(item))));

function keysOf(communications: readonly Communication[]): readonly string[] {
  return communications
    .map(({ network, channels, item: { id, text, sent } }) =>
      JSON.stringify({ network, channels, id, text, sent }),
    )
    .sort();
}

function shuffled(list: readonly Communication[]): fc.Arbitrary<readonly Communication[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
}

describe('compareIdentities', () => {
  it('tells what is under both from what is under one alone', () => {
    const both = item({ id: '1' });
    const {
      both: count,
      onlyInFirst,
      onlyInSecond,
    } = compareIdentities(
      history(channel('sms', [both, item({ id: '2' })])),
      history(channel('sms', [both]), channel('email', [item({ id: '3' })])),
    );
    expect([count, onlyInFirst.map(({ id }) => id), onlyInSecond.map(({ id }) => id)]).toEqual([
      1,
      ['2'],
      ['3'],
    ]);
  });

  it('takes a message whose status has changed since for the same', () => {
    const [sent, delivered] = ['SENT', 'DELIVERED'].map((status) =>
      history(channel('sms', [item({ id: '1', status })])),
    );
    expect(compareIdentities(sent ?? history(), delivered ?? history())).toMatchObject({ both: 1 });
  });

  it('compares as many equal ones without an id as there are', () => {
    const [two, three] = [2, 3].map((length) =>
      history(
        channel(
          'sms',
          Array.from({ length }, () => item()),
        ),
      ),
    );
    const { both, onlyInFirst, onlyInSecond } = compareIdentities(two ?? history(), three ?? history());
    expect([both, onlyInFirst.length, onlyInSecond.length]).toEqual([2, 0, 1]);
  });

  it('finds nothing but equals in a history and itself', () => {
    fc.assert(
      fc.property(histories, (one) => {
        expect(compareIdentities(one, one)).toEqual({
          both: one.communications.length,
          onlyInFirst: [],
          onlyInSecond: [],
        });
      }),
    );
  });

  it('is the same from either side, and the sizes add up', () => {
    fc.assert(
      fc.property(histories, histories, (a, b) => {
        const there = compareIdentities(a, b);
        const back = compareIdentities(b, a);
        expect(back).toEqual({
          both: there.both,
          onlyInFirst: there.onlyInSecond,
          onlyInSecond: there.onlyInFirst,
        });
        expect(there.both + there.onlyInFirst.length).toBe(a.communications.length);
        expect(there.both + there.onlyInSecond.length).toBe(b.communications.length);
      }),
    );
  });

  it('does not depend on the order of either list', () => {
    const pairs = fc
      .tuple(histories, histories)
      .chain(([a, b]) =>
        fc.tuple(fc.constant([a, b] as const), shuffled(a.communications), shuffled(b.communications)),
      );
    fc.assert(
      fc.property(pairs, ([[a, b], first, second]) => {
        const plain = compareIdentities(a, b);
        const mixed = compareIdentities({ communications: first }, { communications: second });
        expect(mixed.both).toBe(plain.both);
        expect(keysOf(mixed.onlyInFirst)).toEqual(keysOf(plain.onlyInFirst));
        expect(keysOf(mixed.onlyInSecond)).toEqual(keysOf(plain.onlyInSecond));
      }),
    );
  });
});

describe('describeComparison', () => {
  const cards = (count: number): readonly Communication[] =>
    history(
      channel(
        'sms',
        Array.from({ length: count }, (_, index) => item({ id: String(index) })),
      ),
    ).communications;
  const sides = { first: 'the mobile', second: 'the email' };
  it.each([
    [63, 0, 0, 'The same 63 messages under both.'],
    [1, 0, 0, 'The same message under both.'],
    [0, 0, 0, 'No messages under either.'],
    [3, 0, 2, '3 messages under both; 2 only under the email.'],
    [3, 1, 2, '3 messages under both; 1 only under the mobile, 2 only under the email.'],
    [0, 1, 2, 'None under both: 1 only under the mobile, 2 only under the email.'],
  ])('says of %i in both, %i and %i in one: %s', (both, first, second, words) => {
    expect(describeComparison({ both, onlyInFirst: cards(first), onlyInSecond: cards(second) }, sides)).toBe(
      words,
    );
  });
});

describe('compareCustomers', () => {
  it.each([
    ['same', { mobile: '447700900101' }, { mobile: '+447700900101', email: 'a@example.com' }],
    [
      'same',
      { mobile: '447700900101', email: 'a@example.com' },
      { mobile: '447700900102', email: 'A@example.com' },
    ],
    ['different', { mobile: '447700900101', email: 'a@example.com' }, { mobile: '447700900102' }],
    ['unknown', { mobile: '447700900101' }, { email: 'a@example.com' }],
    ['unknown', { email: '*****' }, { email: '*****' }],
  ] as const)('%s', (expected, first, second) => {
    expect(compareCustomers(customer(first), customer(second))).toBe(expected);
  });

  it('does not know a customer whom no answer names', () => {
    expect(compareCustomers(undefined, customer({ mobile: '447700900101' }))).toBe('unknown');
  });
});
