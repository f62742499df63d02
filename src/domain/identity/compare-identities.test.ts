import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Communication } from '../history/communication.ts';
import { channel, history, item } from '../testing/factories.ts';
import { compareIdentities } from './compare-identities.ts';

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
