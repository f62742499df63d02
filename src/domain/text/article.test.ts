import { describe, expect, it } from 'vitest';
import { channelLabel, channelNoun } from '../channels/channel.ts';
import { withArticle } from './article.ts';

describe('withArticle', () => {
  it.each([
    [undefined, 'a message to the customer'],
    ['', 'an unnamed channel message'],
    ['sms', 'an SMS'],
    ['phone', 'a phone message'],
    ['email', 'an email'],
    ['emailbulk', 'a bulk email'],
    ['whatsapp', 'a WhatsApp message'],
    ['viber', 'a Viber message'],
    ['line', 'a LINE message'],
    ['zalo', 'a Zalo message'],
    ['survey', 'a survey'],
    ['missed_call', 'a missed call'],
    ['checkin', 'a check-in'],
    ['like', 'a like'],
    ['comment', 'a comment'],
    ['mention', 'a mention'],
    ['retweet', 'a retweet'],
    ['tweet', 'a tweet'],
    ['feedback', 'a feedback message'],
  ])('goes by the sound of what %j carries', (channel, words) => {
    expect(withArticle(channelNoun(channel))).toBe(words);
  });

  it.each([
    ['instagram', 'an'],
    ['rcs', 'an'],
    ['RCS', 'an'],
    ['MMS', 'an'],
    ['fax', 'a'],
    ['FTP', 'an'],
    ['voice', 'a'],
    ['unicode', 'a'],
    ['unknown', 'an'],
    ['European SMS', 'a'],
    ['USSD', 'a'],
    ['IVR', 'an'],
    ['one-off', 'a'],
    ['ongoing', 'an'],
    ['hourly', 'an'],
    ['home', 'a'],
    ['8x8', 'an'],
    ['11za', 'an'],
    ['118 service', 'a'],
    ['1stop', 'a'],
    ['_app', 'an'],
    ['App push', 'an'],
    ['वाट्सऐप', 'a'],
  ])('and of a channel that nobody documented, %j', (channel, article) => {
    expect(withArticle(channelNoun(channel))).toBe(`${article} ${channelLabel(channel)} message`);
  });
});
