import { expect, it } from 'vitest';
import type { Item } from '../../contract/capillary/answer.ts';
import { channel, history, item } from '../testing/factories.ts';
import { describeOtherReceivers, findOtherReceivers } from './other-receivers.ts';

const to = (...receivers: readonly string[]): readonly Item[] =>
  receivers.map((receiver, index) => item({ id: `${index} ${receiver}`, receiver }));
const found = (...receivers: readonly string[]): ReturnType<typeof findOtherReceivers> =>
  findOtherReceivers({
    ...history(channel('sms', to(...receivers))),
    sent: { identifierName: 'mobile', identifierValue: '447700900101' },
  });

it('counts what went to a number that is none of the customer\u2019s, however theirs is written', () => {
  const others = found('447700900101', '+44 7700 900101', '447700900102', '447700900102');
  expect(others).toEqual({ count: 2, addresses: ['447700900102'] });
  expect(describeOtherReceivers(others)).toBe('2 messages went to another number.');
});

it('says nothing of an address of a kind of which the customer\u2019s own is not known', () => {
  expect(found('asha@example.com', '*****')).toEqual({ count: 0, addresses: [] });
});

it('names both kinds where there are both', () => {
  expect(describeOtherReceivers({ count: 1, addresses: ['asha@example.com'] })).toBe(
    '1 message went to another address.',
  );
  expect(describeOtherReceivers({ count: 3, addresses: ['447700900102', 'asha@example.com'] })).toBe(
    '3 messages went to another number or address.',
  );
});
