import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../contract/capillary/answer.ts';
import { channel, history, item } from '../testing/factories.ts';
import type { Kind } from './kinds.ts';
import { toOccasions } from './occasions.ts';

type Sent = readonly [name: string, clock: string, text?: string, fields?: Partial<Item>];

const listed = (sent: readonly Sent[]) =>
  history(
    ...[...new Set(sent.map(([name]) => name))].map((name) =>
      channel(
        name,
        sent.flatMap(([each, clock, text = 'Hello', fields = {}], index) =>
          each === name
            ? [item({ id: `${name}${index}`, text, sent: `12-05-2025 ${clock}`, ...fields })]
            : [],
        ),
      ),
    ),
  ).communications;

/** Occasions newest first, each with its ways, each with its ids. */
const group = (kind: Kind | undefined, ...sent: readonly Sent[]) =>
  toOccasions(listed(sent), kind).map(({ ways }) =>
    ways.map((way) => way.map(({ id }) => id).join('+')).join(' '),
  );

describe('toOccasions', () => {
  it('takes a code by several channels within ten minutes for one', () => {
    expect(group('code', ['sms', '10:00:00', 'Code ••••'], ['email', '10:10:00', 'Your code'])).toEqual([
      'sms0 email1',
    ]);
    expect(group('code', ['sms', '10:00:00'], ['email', '10:10:01'])).toEqual(['email1', 'sms0']);
  });

  it('takes a second one by the same channel for another', () => {
    expect(group('code', ['sms', '10:00:00'], ['sms', '10:01:00'])).toEqual(['sms1', 'sms0']);
    expect(
      group('code', ['sms', '10:00:00'], ['email', '10:00:10'], ['sms', '10:01:00'], ['email', '10:01:10']),
    ).toEqual(['sms2 email3', 'sms0 email1']);
  });

  it('takes an RCS and the SMS that stands in for it for one way, of any kind', () => {
    for (const kind of ['code', 'coupon', 'order', undefined] as const) {
      const [rcs, sms]: readonly Sent[] = [
        ['rcs', '10:00:00', 'Your code ••••'],
        ['sms', '10:00:30', 'your code  ••••'.replace('  ', ' ')],
      ];
      if (rcs === undefined || sms === undefined) throw new Error('two are sent');
      expect(group(kind, rcs, sms)).toEqual(['rcs0+sms1']);
    }
    expect(group('code', ['rcs', '10:00:00', 'One'], ['sms', '10:00:30', 'Other'])).toEqual(['rcs0 sms1']);
    expect(group('code', ['rcs', '10:00:00'], ['email', '10:00:10'], ['sms', '10:00:30'])).toEqual([
      'rcs0+sms2 email1',
    ]);
  });

  it('takes coupons and orders for one where they share a number, a text or a campaign', () => {
    const order = (number: string) => `Order ${number} has shipped`;
    expect(
      group('order', ['sms', '10:00:00', order('7041')], ['email', '10:01:00', 'Your order 7041']),
    ).toEqual(['sms0 email1']);
    expect(group('order', ['sms', '10:00:00', order('7041')], ['email', '10:01:00', order('7042')])).toEqual([
      'email1',
      'sms0',
    ]);
    expect(group('coupon', ['sms', '10:00:00', 'Coupon EX20'], ['viber', '10:01:00', 'Show ex20'])).toEqual([
      'sms0 viber1',
    ]);
    const of = (campaign: string) => ({ campaign });
    expect(group(undefined, ['sms', '10:00:00', 'A', of('9')], ['email', '10:01:00', 'B', of('9')])).toEqual([
      'sms0 email1',
    ]);
    expect(
      group(undefined, ['sms', '10:00:00', 'A', of('-1')], ['email', '10:01:00', 'B', of('-1')]),
    ).toEqual(['email1', 'sms0']);
  });

  it('leaves alone, and last, what has no date that can be believed', () => {
    expect(
      group(
        'code',
        ['sms', '10:00:00'],
        ['email', 'soon'],
        ['viber', '10:00:00', 'x', { sent: '12-05-2052 10:00:00' }],
      ),
    ).toEqual(expect.arrayContaining(['sms0', 'email1', 'viber2']));
    expect(group('code', ['sms', '10:00:00'], ['email', 'soon'])[0]).toBe('sms0');
  });

  it('puts everything into one occasion, none with a channel twice, none over a gap', () => {
    const sent = fc.array(
      fc.tuple(
        fc.constantFrom('sms', 'email', 'rcs', 'viber'),
        fc.integer({ min: 0, max: 59 }).map((minute) => `10:${String(minute).padStart(2, '0')}:00`),
        fc.constantFrom('Order 7041', 'Order 7042', 'Hello'),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(sent, fc.constantFrom<Kind | undefined>('code', 'order', undefined), (each, kind) => {
        const all = listed(each);
        const occasions = toOccasions(all, kind).map(({ ways }) => ways.flat());
        expect(new Set(occasions.flat())).toEqual(new Set(all));
        expect(occasions.flat()).toHaveLength(all.length);
        for (const members of occasions) {
          const channels = members.flatMap(({ channels: [first] }) => first);
          expect(new Set(channels).size).toBe(channels.length);
          const times = members.map(({ plausibleAt }) => plausibleAt ?? 0).sort((a, b) => a - b);
          times.forEach((at, index) => expect(at - (times[index - 1] ?? at)).toBeLessThanOrEqual(600_000));
        }
      }),
    );
  });
});
