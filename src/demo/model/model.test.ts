import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { toAnswer } from './answer.ts';
import { email, feedback, sms, toChannels } from './messages.ts';
import { mulberry32, pick, pickWeighted, shuffle } from './random.ts';
import { type DemoRecord, exactNumber } from './record.ts';
import { toSeconds, toWallTime } from './wall-time.ts';

const record = (shape: DemoRecord['shape']): DemoRecord => ({
  shape,
  mobile: '447700900101',
  email: 'a@example.com',
  externalId: 'X1',
  userId: 7,
  networks: {
    capillary: () => [
      {
        type: 'sms',
        items: [
          {
            id: 1,
            subject: 'Hi',
            status: 'DELIVERED',
            sent: '2025-03-01 10:00:00',
            delivered: '2025-03-01 10:00:04',
          },
        ],
      },
      { type: 'email', items: [{ id: 2, sent: 'odd', campaign: 5, extra: { status: 'SENT' } }, { raw: 42 }] },
      { type: 'survey', fields: { count: 3 } },
      { raw: null },
    ],
  },
});

test('the flat shape has the flat sample’s fields and formats', () => {
  expect(JSON.parse(JSON.stringify(toAnswer(record('flat'), 'capillary', undefined)))).toEqual({
    name: 'capillary',
    interaction: [
      {
        count: 1,
        name: 'sms',
        messageList: [
          {
            id: 1,
            receiver: '447700900101',
            subject: 'Hi',
            campaignId: -1,
            status: 'DELIVERED',
            sentDate: '01-03-2025 10:00:00',
            deliveredTime: '2025-03-01T10:00:04Z',
            userId: 7,
          },
        ],
      },
      {
        count: 2,
        name: 'email',
        messageList: [
          { id: 2, receiver: 'a@example.com', campaignId: 5, status: 'SENT', sentDate: 'odd', userId: 7 },
          42,
        ],
      },
      { count: 3, name: 'survey', surveys: [] },
      null,
    ],
    warnings: [],
  });
});

test('the nested shape has the nested sample’s fields and formats', () => {
  expect(JSON.parse(JSON.stringify(toAnswer(record('nested'), 'capillary', 'sms')))).toEqual({
    response: {
      status: { success: 'true', code: 200, message: 'Success' },
      customer: {
        id: '7',
        mobile: '447700900101',
        email: 'a@example.com',
        external_id: 'X1',
        interactions: {
          network: [
            {
              name: 'capillary',
              interaction: [
                {
                  messages: {
                    message: [
                      {
                        id: 1,
                        sender: '',
                        reciever: '447700900101',
                        subject: 'Hi',
                        status: 'DELIVERED',
                        sent_time: '2025-03-01 10:00:00',
                        delivered_time: '2025-03-01 10:00:04',
                        campaign_id: '-1',
                      },
                    ],
                  },
                  last_interaction_time: 'null',
                  used_status: false,
                  count: 1,
                  type: 'sms',
                },
              ],
            },
          ],
        },
        item_status: { success: 'true', code: 1000, message: 'Customer successfully retrieved' },
      },
    },
  });
});

test('what is sent arrives, what failed or is said by the customer does not', () => {
  expect(sms('2025-03-01 10:00:00', 'Hi').message).toHaveProperty('delivered');
  expect(sms('2025-03-01 10:00:00', 'Hi', { status: 'FAILED' }).message).not.toHaveProperty('delivered');
  expect(feedback('2025-03-01 10:00:00', 'Hi').message).not.toHaveProperty('status');
});

test('phone repeats sms, and empty channels are listed', () => {
  const channels = toChannels([sms('2025-03-01 10:00:00', 'Hi'), email('2025-03-01 10:00:00', 'Hi')]);
  const items = new Map(channels.map((channel) => [channel.type, channel.items]));
  expect(items.get('phone')).toEqual(items.get('sms'));
  expect(items.get('sms')).toHaveLength(1);
  expect(items.get('zalo')).toEqual([]);
});

test('exact numbers keep every digit', () => {
  expect(JSON.stringify({ id: exactNumber('9007199254740993') })).toBe('{"id":9007199254740993}');
});

const draw = (seed: number): readonly number[] => Array.from({ length: 5 }, mulberry32(seed));

test('a seed is a sequence', () => {
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(Array.from({ length: 1_000 }, mulberry32(3)).every((value) => value >= 0 && value < 1)).toBe(true);
});

const inOrder = (values: readonly number[]): readonly number[] => values.toSorted((a, b) => a - b);

test('shuffling keeps every value', () => {
  assert(
    property(array(integer()), integer(), (values, seed) => {
      expect(inOrder(shuffle(mulberry32(seed), values))).toEqual(inOrder(values));
    }),
  );
});

test('picking gives one of the values, and never one without weight', () => {
  assert(
    property(integer(), (seed) => {
      const random = mulberry32(seed);
      expect(['a', 'b']).toContain(pick(random, ['a', 'b']));
      expect(
        pickWeighted(random, [
          ['never', 0],
          ['always', 2],
        ]),
      ).toBe('always');
    }),
  );
});

test('a wall time goes to seconds and back', () => {
  assert(
    property(integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
      expect(toSeconds(toWallTime(seconds))).toBe(seconds);
    }),
  );
});
