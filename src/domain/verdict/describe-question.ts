import { betweenDays } from './between-days.ts';
import { channelNoun } from '../channels/noun.ts';
import { mentioning } from './question.ts';
import type { Question } from './verdict.ts';

/** A question in words: `SMS mentioning “coupon” about 12 May 2025`, `any message to the customer`. */
export function describeQuestion({ channel, day, words }: Question): string {
  const what = channel === undefined ? `any ${channelNoun(channel)}` : channelNoun(channel);
  const when = day === undefined ? '' : betweenDays(day, day).replace(/^on/, ' about');
  return `${what}${mentioning(words)}${when}`;
}
