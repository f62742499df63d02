import type { DemoChannel, DemoRecord } from '../model/demo-record.ts';
import { comment, like, mention } from '../model/told.ts';
import { toChannels } from '../model/to-channels.ts';
import { everyChannelStory } from './every-channel-story.ts';
import { person } from './person.ts';

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
