import { describe, expect, it } from 'vitest';
import { toInstant } from '../time/instant.ts';
import { joinHistories } from './join-histories.ts';
import { channel, fetchedAt, history, item } from '../testing/factories.ts';

const of = (id: string, sent: string, user = '1') => history(channel('sms', [item({ id, sent, user })]));

describe('joinHistories', () => {
  it('leaves one history as it is', () => {
    const only = of('1', '2025-05-28 10:00:00');
    expect(joinHistories([only])).toBe(only);
  });

  it('puts all communications into one order', () => {
    const joined = joinHistories([
      of('1', '2025-05-28 10:00:00'),
      of('2', '2025-05-29 10:00:00'),
      of('3', 'null'),
    ]);
    expect(joined.communications.map(({ id }) => id)).toEqual(['2', '1', '3']);
  });

  it('keeps the same id of two networks as two cards with names of their own', () => {
    const same = of('7', '2025-05-28 10:00:00');
    const ids = joinHistories([same, same, same]).communications.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(['7', '7~2', '7~3']);
  });

  it('claims to be no fresher than its oldest answer', () => {
    const [fresh, old] = [of('1', 'null'), { ...of('2', 'null'), fetchedAt: toInstant(fetchedAt - 5000) }];
    expect(joinHistories([fresh, old]).fetchedAt).toBe(fetchedAt - 5000);
  });

  it('takes the first customer that an answer names, and every user once', () => {
    const customer = { id: '1', mobile: undefined, email: undefined, externalId: undefined, extras: [] };
    const joined = joinHistories([
      of('1', 'null', 'a'),
      { ...of('2', 'null', 'a'), customer },
      of('3', 'null', 'b'),
    ]);
    expect(joined.customer).toBe(customer);
    expect(joined.users).toEqual(['a', 'b']);
  });

  it('keeps what every answer says of its completeness', () => {
    expect(joinHistories([of('1', 'null'), of('2', 'null')]).channels).toHaveLength(2);
  });
});
