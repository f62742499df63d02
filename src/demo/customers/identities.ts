import { type ChannelMessage, email, feedback, sms, toChannels, whatsApp } from '../model/messages.ts';
import { type DemoChannel, type DemoRecord, person } from '../model/record.ts';
import { type KnownCustomer, recordCustomer } from './known-customer.ts';

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

const mobile = '447700900142';
const inBoth: readonly ChannelMessage[] = [
  email('2025-04-02 09:00:00', 'Your March statement'),
  email('2025-05-02 09:00:00', 'Your April statement', { status: 'OPENED' }),
  sms('2025-05-10 10:00:00', 'Your order 70442142 is ready to collect.'),
];
const underMobile: readonly ChannelMessage[] = [
  sms('2025-06-03 10:00:00', 'Your coupon SUN-4G7K: £5 off until Sunday.'),
  whatsApp('2025-06-05 12:30:00', 'Your parcel arrives today 📦', { status: 'OPENED' }),
];
const underEmail: readonly ChannelMessage[] = [
  email('2025-06-02 09:00:00', 'Your May statement'),
  email('2025-06-12 08:00:00', 'Your coupon for June', { status: 'SOFT_BOUNCED' }),
];

/** One person whom the vendor lists differently by mobile and by e-mail (or an older number): where "missing" messages often are. */
export const twoLists: readonly KnownCustomer[] = [
  { ...listed([...inBoth, ...underMobile]), email: '' },
  { ...listed([...inBoth, ...underEmail]), mobile: '447700900143', externalId: '' },
];

function listed(messages: readonly ChannelMessage[]): KnownCustomer {
  return recordCustomer(person('nested', mobile, () => toChannels(messages)));
}

const first = { userId: 432_800_136 };
const second = { userId: 432_800_999, receiver: '447700900199' };

/** One answer with the messages of two users, some of nobody. */
export const manyUsers: DemoRecord = person('flat', '447700900136', () =>
  toChannels([
    sms('2025-06-01 10:00:00', 'For the first user', first),
    sms('2025-06-02 10:00:00', 'For the first user again', first),
    sms('2025-06-03 10:00:00', 'For the second user', second),
    whatsApp('2025-06-04 10:00:00', 'For the second user again', second),
    email('2025-06-05 10:00:00', 'For the first user by e-mail', first),
    email('2025-06-06 10:00:00', 'For user -1', { userId: -1 }),
    whatsApp('2025-06-07 10:00:00', 'For no user', { extra: { userId: undefined } }),
  ]),
);

/** An organisation that masks personal data on the server: receivers, identities and one-time codes. */
export const masked: DemoRecord = person(
  'nested',
  '447700900138',
  () =>
    toChannels([
      sms('2025-06-01 10:00:00', 'XXXXXX is your sign-in code. Do not share it.', { receiver: 'XXXXX' }),
      sms('2025-06-02 10:00:00', 'OTP: ****** for order 70430001', { receiver: '*****' }),
      sms('2025-06-03 10:00:00', 'Your PIN is XXXX.', { receiver: '4477009XXXXX' }),
      sms('2025-06-04 10:00:00', 'Your code is 48****', { receiver: '********0138' }),
      whatsApp('2025-06-05 10:00:00', 'Order 70430001 has shipped.', { receiver: 'XXXXX', status: 'OPENED' }),
      email('2025-06-06 10:00:00', 'Your code inside: xxxxxx', { receiver: '*****' }),
      email('2025-06-07 10:00:00', 'Your June statement', { receiver: 'c***@example.com', status: 'OPENED' }),
    ]),
  { customerFields: { mobile: 'XXXXX', email: '*****' } },
);
