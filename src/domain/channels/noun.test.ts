import { describe, expect, it } from 'vitest';
import { channelLabel } from './channel.ts';
import { channelNoun, withArticle } from './noun.ts';

describe('channelNoun', () => {
  it.each([
    ['sms', 'SMS', 'SMS'],
    ['email', 'e-mail', 'e-mails'],
    ['emailbulk', 'bulk e-mail', 'bulk e-mails'],
    ['whatsapp', 'WhatsApp message', 'WhatsApp messages'],
    ['missed_call', 'missed call', 'missed calls'],
    ['instagram', 'instagram message', 'instagram messages'],
    ['', 'unnamed channel message', 'unnamed channel messages'],
    [undefined, 'message to the customer', 'messages to the customer'],
  ])('names what %s carries', (channel, one, many) => {
    expect([channelNoun(channel), channelNoun(channel, 2), channelNoun(channel, 0)]).toEqual([
      one,
      many,
      many,
    ]);
  });
});

describe('withArticle', () => {
  it.each([
    [undefined, 'a message to the customer'],
    ['', 'an unnamed channel message'],
    ['sms', 'an SMS'],
    ['phone', 'a phone message'],
    ['email', 'an e-mail'],
    ['emailbulk', 'a bulk e-mail'],
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
