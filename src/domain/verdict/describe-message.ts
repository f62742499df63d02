import type { Communication } from '../history/communication.ts';
import type { ZoneName } from '../time/zone-name.ts';
import { writeTime } from '../time/write-time.ts';
import { channelNoun } from '../channels/channel-noun.ts';
import { mentioning } from './mentioning.ts';

type About = { readonly channel?: string | undefined; readonly words?: string };

/**
 * One communication in a sentence: `SMS mentioning “coupon” on 12 Mar 2025, 10:02:11 (Kolkata +5:30)`. Called by the channel
 * that it was asked for in, where it is listed in several.
 */
export function describeMessage(
  { channels, sentAt, item }: Communication,
  zone: ZoneName,
  { channel, words = '' }: About = {},
): string {
  const asked = channels.find((each) => each === channel) ?? channels[0];
  const when =
    sentAt === undefined
      ? `without a date (the vendor ${item.sent === undefined ? 'gives none' : `wrote “${item.sent}”`})`
      : `on ${writeTime(sentAt, zone)}`;
  return `${channelNoun(asked)}${mentioning(words)} ${when}`;
}
