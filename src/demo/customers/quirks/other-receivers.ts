import type { DemoChannel, DemoRecord } from '../../model/demo-record.ts';
import { email, feedback, sms, whatsApp } from '../../model/told.ts';
import { toChannels } from '../../model/to-channels.ts';
import { person } from '../person.ts';

const oldNumber = { receiver: '447700900190' };

const surveys: DemoChannel = {
  type: 'survey',
  fields: {
    count: 2,
    surveys: {
      survey: [
        {
          name: 'Service call',
          nps_score: '3',
          sent_by: 'Nayan',
          response_url: 'https://survey.example.com/r?sc=140&t=1',
          sent_time: '2025-03-14 10:00:00',
          completion_time: '2025-03-14 10:07:30',
        },
        { name: 'Your new number', nps_score: 'null', sent_by: 'Shilpa', sent_time: '2025-05-02 09:00:00' },
      ],
    },
  },
};

const missedCalls: DemoChannel = {
  type: 'missed_call',
  fields: { count: 3, used_status: true, last_interaction_time: 'null' },
};

/** Messages to an older number and to another mailbox; and what came from the customer. */
export const otherReceivers: DemoRecord = person('nested', '447700900140', () =>
  toChannels(
    [
      sms('2025-01-10 10:00:00', 'Welcome back to Example Rewards.', oldNumber),
      sms('2025-02-11 10:00:00', 'Your order 70420140 has shipped.', oldNumber),
      sms('2025-03-12 10:00:00', 'Your order 70424140 could not be delivered.', {
        ...oldNumber,
        status: 'FAILED',
      }),
      feedback('2025-03-13 18:30:00', 'Nobody called me back about order 70424140.', {
        sender: '447700900190',
      }),
      email('2025-03-14 09:00:00', 'We are sorry about order 70424140', { receiver: 'office@example.com' }),
      sms('2025-05-01 10:00:00', 'Your number was changed. Welcome to your new one!'),
      whatsApp('2025-05-03 10:00:00', 'Hello on your new number 👋', {
        receiver: '+44 7700 900140',
        status: 'OPENED',
      }),
      feedback('2025-05-20 12:00:00', 'All good now, thank you.', { sender: 'customer140@example.com' }),
      email('2025-06-01 09:00:00', 'Your May statement', { receiver: '\ncustomer140@example.com\n' }),
    ],
    { survey: surveys, missed_call: missedCalls },
  ),
);
