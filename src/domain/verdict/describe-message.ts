import type { Communication } from '../history/communication.ts';
import type { ZoneName } from '../time/zone.ts';
import { writeTime } from '../time/clock.ts';
import { channelNoun } from '../channels/noun.ts';

type About = {
  /** The channel that it was asked for in: it is called by that where several list it. */
  readonly channel?: string | undefined;
  /** What it answers, to follow the noun: ` mentioning “coupon”`. */
  readonly about?: string;
};

/** One communication in a sentence: `SMS mentioning “coupon” on 12 Mar 2025, 10:02:11 (Kolkata +5:30)`. */
export function describeMessage(
  communication: Communication,
  zone: ZoneName,
  { channel, about = '' }: About = {},
): string {
  const { channels } = communication;
  const asked = channels.find((each) => each === channel) ?? channels[0];
  return `${channelNoun(asked)}${about} ${describeWhen(communication, zone)}`;
}

function describeWhen({ sentAt, plausibleAt, item }: Communication, zone: ZoneName): string {
  if (sentAt === undefined)
    return `without a date (the vendor ${item.sent === undefined ? 'gives none' : `wrote “${item.sent}”`})`;
  return `on ${writeTime(sentAt, zone)}${plausibleAt === undefined ? ', a date in doubt' : ''}`;
}
