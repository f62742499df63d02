import { describe, expect, it } from 'vitest';
import { channelNoun, withArticle } from './channel-noun.ts';

describe('channelNoun', () => {
  it.each([
    ['sms', 'SMS', 'SMS'],
    ['email', 'e-mail', 'e-mails'],
    ['emailbulk', 'bulk e-mail', 'bulk e-mails'],
    ['whatsapp', 'WhatsApp message', 'WhatsApp messages'],
    ['instagram', 'instagram message', 'instagram messages'],
    ['', 'Unnamed channel message', 'Unnamed channel messages'],
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
  it.each(['an SMS', 'an e-mail', 'a bulk e-mail', 'a Viber message', 'a survey', 'an instagram message'])(
    'says %s',
    (words) => {
      expect(withArticle(words.replace(/^an? /, ''))).toBe(words);
    },
  );
});
