import { channelLabel } from './channel.ts';

type Noun = readonly [one: string, many: string];

/** What the communications of a channel are called where `… message` would read oddly. */
const nouns = new Map<string, Noun>([
  ['sms', ['SMS', 'SMS']],
  ['email', ['e-mail', 'e-mails']],
  ['emailbulk', ['bulk e-mail', 'bulk e-mails']],
  ['phone', ['phone message', 'phone messages']],
  ['survey', ['survey', 'surveys']],
]);

/** What one or several communications of a channel are called in a sentence; `undefined` is any channel. */
export function channelNoun(channel: string | undefined, count = 1): string {
  const [one, many] = channel === undefined ? anyChannel : (nouns.get(channel) ?? labelled(channel));
  return count === 1 ? one : many;
}

/** `an SMS`, `a Viber message`. */
export function withArticle(noun: string): string {
  return `${/^(?:[aeio]|SMS)/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

const anyChannel: Noun = ['message to the customer', 'messages to the customer'];

function labelled(channel: string): Noun {
  const label = channelLabel(channel);
  return [`${label} message`, `${label} messages`];
}
