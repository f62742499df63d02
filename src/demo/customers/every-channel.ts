import {
  type ChannelMessage,
  comment,
  email,
  emailBulk,
  feedback,
  like,
  line,
  mention,
  sms,
  toChannels,
  viber,
  whatsApp,
  zalo,
} from '../model/messages.ts';
import { type DemoChannel, type DemoRecord, person } from '../model/record.ts';

const welcome = { campaign: 260_110 };
const summer = { campaign: 261_540 };
const autumn = { campaign: 263_902 };
const christmas = { campaign: 265_018 };
const spring = { campaign: 267_560 };
const birthday = { campaign: 266_204 };
const open = { status: 'OPENED' };
const clicked = { status: 'CLICKED' };
const sent = { status: 'SENT' };

/** Fourteen months with one retailer, May 2024 to June 2025, oldest first. */
const everyChannelStory: readonly ChannelMessage[] = [
  sms(
    '2024-05-04 11:02:17',
    'Welcome to Example Rewards, Maya! You start with 100 points. Help: 0113 496 0100',
    welcome,
  ),
  email('2024-05-04 11:03:02', 'Welcome to Example Rewards', { ...welcome, ...clicked }),
  sms(
    '2024-05-04 11:05:48',
    '482913 is your Example Store sign-in code. It expires in 10 minutes. Do not share it.',
  ),
  emailBulk('2024-05-17 08:00:11', 'Long weekend: 20% off everything for the garden', { ...summer, ...open }),
  whatsApp(
    '2024-05-23 17:20:30',
    'Hi Maya 👋 Updates about your orders will arrive here. Reply STOP to end them.',
    welcome,
  ),
  sms('2024-06-01 14:31:09', 'You earned 46 points at our Leeds store today. Balance: 146 points.'),
  viber(
    '2024-06-14 10:00:25',
    '\u2600\ufe0f Summer preview opens on Friday at 18:00. Members first!',
    summer,
  ),
  email('2024-06-28 09:15:44', 'Your June statement: 146 points', { ...summer, ...open }),
  zalo('2024-07-05 12:00:03', 'Summer sale: up to 50% off until 14 July', { ...summer, ...sent }),
  line('2024-07-05 12:00:07', 'Summer sale: up to 50% off until 14 July', {
    ...summer,
    status: 'NOT_DELIVERED',
  }),
  sms('2024-07-19 16:44:52', 'Order 70398120 is confirmed: £64.90. We will text you when it ships.'),
  whatsApp(
    '2024-07-20 07:58:13',
    'Order 70398120 has shipped 📦\nCarrier: Example Parcels\nExpected: Monday 22 July',
    open,
  ),
  whatsApp(
    '2024-07-22 13:12:40',
    'Order 70398120 was delivered today at 13:10 and left with a neighbour at number 14.',
    open,
  ),
  sms('2024-07-22 13:15:01', 'You earned 64 points with order 70398120. Balance: 210 points.'),
  emailBulk('2024-08-09 08:00:09', 'Back to school, sorted', { ...autumn, status: 'SOFT_BOUNCED' }),
  emailBulk('2024-08-12 08:00:31', 'Back to school, sorted', { ...autumn, ...open }),
  viber('2024-08-30 18:30:00', 'Last chance: your 50-point bonus ends on Sunday', {
    ...autumn,
    status: 'FAILED',
  }),
  sms(
    '2024-09-06 10:21:36',
    'Coupon AUT-7Q2X: £5 off when you spend £30, until 30 September. T&C apply.',
    autumn,
  ),
  feedback(
    '2024-09-14 15:47:20',
    'The changing rooms in Leeds were closed again on Saturday. Otherwise great service.',
  ),
  email('2024-09-16 09:02:55', 'We read your feedback, and the changing rooms are open again', clicked),
  zalo('2024-09-27 12:00:04', 'Autumn coats are here 🍂', { ...autumn, ...sent }),
  sms(
    '2024-10-04 12:10:43',
    'Your order 70401877 is ready to collect in Leeds until 11 October. Bring code 7714.',
  ),
  whatsApp(
    '2024-10-04 12:11:02',
    'Order 70401877 is ready to collect in Leeds, ground floor. We close at 20:00 today.',
    open,
  ),
  sms('2024-10-11 09:00:15', 'Reminder: order 70401877 waits for you in Leeds until tonight.', {
    status: 'IN_GTW',
  }),
  email('2024-10-31 09:30:27', 'Your October statement: 268 points', autumn),
  line('2024-11-08 19:00:12', 'Members evening on 14 November: mulled wine, music and 15% off', christmas),
  whatsApp(
    '2024-11-12 10:15:33',
    'Members evening on Thursday, 18:00 to 21:00 in Leeds. Shall we put you on the list?',
    {
      ...christmas,
      ...clicked,
    },
  ),
  emailBulk('2024-11-29 06:00:18', 'Black Friday starts now', { ...christmas, ...clicked }),
  sms('2024-11-29 06:00:20', 'Black Friday: an extra 10% off with code BF10. Today only.', christmas),
  sms('2024-11-29 06:00:20', 'Black Friday: order by 14:00 for delivery tomorrow.', {
    ...christmas,
    status: 'NDNC_BLOCKED',
  }),
  viber('2024-11-29 17:00:00', '⏰ Four hours left of Black Friday', { ...christmas, ...open }),
  sms('2024-12-16 20:12:58', 'Order 70413355 is confirmed: £118.00. Delivery on Monday 23 December.'),
  whatsApp('2024-12-21 06:44:09', 'Order 70413355 has shipped 📦\nExpected: Monday 23 December', open),
  sms('2024-12-23 19:30:47', 'Sorry: order 70413355 is delayed by the weather and will arrive tomorrow.'),
  whatsApp(
    '2024-12-24 11:26:12',
    'Order 70413355 was delivered today at 11:24. Happy Christmas from all of us! 🎄',
    open,
  ),
  email('2024-12-24 12:00:38', 'Your order 70413355 has arrived', open),
  sms('2025-01-02 10:00:51', 'January sale: up to 60% off online and in all stores.', {
    ...christmas,
    ...sent,
  }),
  zalo('2025-01-10 12:00:05', 'January sale: last reductions this weekend', {
    ...christmas,
    status: 'FAILED',
  }),
  email('2025-01-31 09:30:12', 'Your January statement: 412 points. 60 of them expire soon', open),
  sms('2025-02-03 09:00:08', '60 of your 412 points expire on 28 February. See them at your next visit.'),
  line('2025-02-12 18:00:00', 'Something for Valentine’s Day? Free gift wrapping until Friday 💝', {
    ...spring,
    ...open,
  }),
  sms(
    '2025-03-01 08:30:44',
    'Happy birthday, Maya! 🎂 A treat worth £10 is waiting in your account until 31 March.',
    birthday,
  ),
  email('2025-03-01 08:31:19', 'Happy birthday, Maya! Your £10 treat is inside', { ...birthday, ...clicked }),
  viber('2025-03-01 08:32:02', 'Happy birthday! 🎉', birthday),
  sms('2025-03-14 17:25:30', 'You used your birthday treat and saved £10.00. Balance: 367 points.'),
  whatsApp(
    '2025-03-28 10:00:21',
    'Spring event in Leeds: Saturday 5 April from 10:00. Stylist appointments are free.',
    {
      ...spring,
      ...open,
    },
  ),
  emailBulk('2025-04-04 08:00:02', 'Tomorrow: spring event in your store', {
    ...spring,
    status: 'DELIVERED',
  }),
  zalo('2025-04-05 09:00:05', 'See you today in Leeds 🌷', { ...spring, ...sent }),
  sms(
    '2025-04-22 17:15:26',
    'We missed your call. Our team is here every day from 9:00 to 18:00: 0113 496 0100.',
  ),
  feedback(
    '2025-05-17 19:10:33',
    'Shilpa in Leeds found the last pair in my size. Please tell her thank you!',
  ),
  email('2025-05-19 09:12:07', 'Shilpa says: you are welcome', open),
  line('2025-05-23 18:00:10', 'Bank holiday weekend: double points on everything', spring),
  sms(
    '2025-06-02 18:40:03',
    '771204 is your Example Store sign-in code. It expires in 10 minutes. Do not share it.',
  ),
  sms('2025-06-02 18:42:11', 'Order 70431902 is confirmed: £42.50. Collect in Leeds from Thursday.'),
  whatsApp('2025-06-05 09:05:49', 'Order 70431902 is ready to collect in Leeds, ground floor.', open),
  viber('2025-06-13 18:00:00', 'Father’s Day is on Sunday: 100 gifts under £20', {
    ...summer,
    status: 'FAILED',
  }),
  emailBulk('2025-06-20 08:00:14', 'The summer sale starts in store today', { ...summer, ...open }),
  sms('2025-06-20 10:00:41', 'Summer sale: members shop first, today from 10:00.', {
    ...summer,
    status: 'DND_BLOCKED',
  }),
  whatsApp('2025-06-26 16:30:00', 'Your June statement: 452 points 🎁\nNext reward at 500 points', open),
  email('2025-06-30 09:30:33', 'Your June statement: 452 points', { status: 'MARKED_UNSUBSCRIBED' }),
];

const surveys: DemoChannel = {
  type: 'survey',
  fields: {
    count: 3,
    latest_nps_score: '9',
    latest_survey_name: 'Store visit, Leeds',
    latest_survey_interaction_time: '2025-05-18 19:42:10',
    surveys: {
      survey: [
        {
          name: 'Delivery experience',
          nps_score: '6',
          sent_by: 'Nayan',
          response_url: 'https://survey.example.com/r?sc=101&t=1',
          sent_time: '2024-10-12 10:00:00',
          completion_time: '2024-10-12 20:15:31',
        },
        {
          name: 'Store visit, Leeds',
          nps_score: '9',
          sent_by: 'Shilpa ',
          response_url: 'https://survey.example.com/r?sc=101&t=2',
          sent_time: '2025-05-17 18:05:00',
          completion_time: '2025-05-18 19:42:10',
        },
        { name: 'New app', sent_by: 'Nayan', sent_time: '2025-06-10 09:30:00', completion_time: 'null' },
      ],
    },
  },
};

const missedCalls: DemoChannel = {
  type: 'missed_call',
  fields: { count: 2, used_status: true, last_interaction_time: '2025-04-22 17:08:44' },
};

const by = { sender: 'every.channel' };

/** One customer who was reached, and answered, by every channel that the vendor knows. */
export const everyChannel: DemoRecord = person(
  'nested',
  '447700900101',
  () => toChannels(everyChannelStory, { survey: surveys, missed_call: missedCalls }),
  { email: 'every.channel@example.com' },
  { facebook, twitter, foursquare },
);

function facebook(): readonly DemoChannel[] {
  const spot = { lat: '53.7965', long: '-1.5478', time: '2025-02-08 14:12:00' };
  return [
    { type: 'checkin', fields: { count: 1, locs: { loc: [spot] } } },
    { type: 'like', items: [like('2025-03-02 20:41:15', 'Spring collection: first look', by).message] },
    {
      type: 'comment',
      items: [
        comment('2025-03-02 20:43:50', 'Love the green one! Is it in the Leeds store yet?', by).message,
        comment('2025-06-08 08:17:22', 'Click and collect was ready in an hour, thank you 👏', by).message,
      ],
    },
  ];
}

function twitter(): readonly DemoChannel[] {
  return [
    {
      type: 'mention',
      items: [
        mention('2024-12-23 21:05:09', '@examplestore any news about order 70413355? Due today', by).message,
        mention('2024-12-24 11:30:40', '@examplestore it just arrived, thank the driver!', by).message,
      ],
    },
    { type: 'tweet', fields: { count: 14 } },
    { type: 'retweet', fields: { count: 3 } },
  ];
}

function foursquare(): readonly DemoChannel[] {
  const spots = [
    { lat: '53.7965', long: '-1.5478', time: '2024-11-30 12:20:00' },
    { lat: '51.5145', long: '-0.1445', time: '2025-01-18 16:02:31' },
    { lat: '53.7965', long: '-1.5478', time: '2025-05-17 17:44:05' },
  ];
  return [{ type: 'checkin', fields: { count: 3, locs: { loc: spots } } }];
}
