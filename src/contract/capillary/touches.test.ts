import { describe, expect, it } from 'vitest';
import { readAnswer } from './read-answer.ts';

/*
 * How often a message is looked at while an answer is read: what the reading of large answers costs, whatever the machine. A look is
 * reading one of its values, asking whether it has a key, or listing its keys.
 */

type Looks = { values: number; others: number };

function watched(message: object, looks: Looks): object {
  return new Proxy(message, {
    get: (target, key): unknown => {
      looks.values += 1;
      return Reflect.get(target, key);
    },
    has: (target, key) => {
      looks.others += 1;
      return Reflect.has(target, key);
    },
    ownKeys: (target) => {
      looks.others += 1;
      return Reflect.ownKeys(target);
    },
  });
}

const flat = {
  id: 1,
  receiver: '447700900123',
  subject: 'Hello',
  campaignId: 7,
  status: 'DELIVERED',
  sentDate: '28-05-2025 13:52:07',
  deliveredTime: '2025-05-28T13:52:09Z',
  userId: 42,
};
const nested = {
  id: '1',
  sender: 'SHOP',
  reciever: '447700900123',
  subject: 'Hello',
  status: 'DELIVERED',
  sent_time: '2025-05-28 13:52:07',
  delivered_time: '2025-05-28 13:52:09',
  campaign_id: '7',
};

function inFlat(messageList: readonly object[]): unknown {
  return { name: 'capillary', interaction: [{ name: 'sms', count: messageList.length, messageList }] };
}
function inNested(message: readonly object[]): unknown {
  const interaction = [{ type: 'sms', count: message.length, messages: { message } }];
  return { response: { customer: { interactions: { network: [{ name: 'capillary', interaction }] } } } };
}

describe('readAnswer', () => {
  it.each([
    ['flat', flat, inFlat],
    ['nested', nested, inNested],
  ] as const)(
    'reads each value of a message twice at most, and lists its keys twice (%s)',
    (_name, message, wrap) => {
      const looks = { values: 0, others: 0 };
      const count = 100;
      const answer = readAnswer(wrap(Array.from({ length: count }, () => watched(message, looks))));
      expect(answer.networks[0]?.channels[0]?.items[0]?.text).toBe('Hello');
      expect(looks.values / count).toBeLessThanOrEqual(2 * Object.keys(message).length);
      expect(looks.others / count).toBeLessThanOrEqual(2);
    },
  );
});
