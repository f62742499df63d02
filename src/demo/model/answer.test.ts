import { describe, expect, test } from 'vitest';
import { toAnswer } from './answer.ts';
import type { DemoRecord } from './record.ts';

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

describe('toAnswer', () => {
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
});
