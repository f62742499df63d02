import { channelLabel } from './channel.ts';

type Noun = readonly [one: string, many: string];

/** What the communications of a channel are called where `… message` would read oddly. */
const nouns = new Map<string, Noun>([
  ['', ['unnamed channel message', 'unnamed channel messages']],
  ['sms', ['SMS', 'SMS']],
  ['email', ['e-mail', 'e-mails']],
  ['emailbulk', ['bulk e-mail', 'bulk e-mails']],
  ['phone', ['phone message', 'phone messages']],
  ['survey', ['survey', 'surveys']],
  ['missed_call', ['missed call', 'missed calls']],
  ['checkin', ['check-in', 'check-ins']],
  ['like', ['like', 'likes']],
  ['comment', ['comment', 'comments']],
  ['mention', ['mention', 'mentions']],
  ['retweet', ['retweet', 'retweets']],
  ['tweet', ['tweet', 'tweets']],
  ['feedback', ['feedback message', 'feedback messages']],
]);

/** What one or several communications of a channel are called in a sentence; `undefined` is any channel. */
export function channelNoun(channel: string | undefined, count = 1): string {
  const [one, many] = channel === undefined ? anyChannel : (nouns.get(channel) ?? labelled(channel));
  return count === 1 ? one : many;
}

/** `an SMS`, `a Viber message`, `a LINE message`, `an RCS message`: the article goes by how the first word sounds. */
export function withArticle(noun: string): string {
  return `${startsWithVowelSound(noun) ? 'an' : 'a'} ${noun}`;
}

const anyChannel: Noun = ['message to the customer', 'messages to the customer'];

function labelled(channel: string): Noun {
  const label = channelLabel(channel);
  return [`${label} message`, `${label} messages`];
}

/** Letters whose names begin with a vowel: `an F`, `an X`. */
const vowelNamed = /^[aefhilmnorsx]/i;
/** Spoken as letters: no vowel at all (`RCS`, `sms`), or known so. */
const spelledOut = /^(?:[b-df-hj-np-tv-xz]+|ussd|usb|upi|url|ui|ups)$/i;
/** Begins with a vowel that is spoken as "y" or "w": `a unicode message`, `a European message`, `a one-off message`. */
const glide = /^(?:uni(?![nm])|us[eau]|uk|ut[ei]|ubi|eu|ew|on(?:e(?![a-z])|ce))/i;
const silentH = /^(?:hour|honest|honou?r|heir)/i;

function startsWithVowelSound(noun: string): boolean {
  const [word = ''] = /[\p{L}\p{N}]+/u.exec(noun) ?? [];
  if (/^\d/.test(word)) return /^(?:8|1[18](?:\d{3})*(?!\d))/.test(word);
  if (spelledOut.test(word)) return vowelNamed.test(word);
  return silentH.test(word) || (/^[aeiou]/i.test(word.normalize('NFD')) && !glide.test(word));
}
