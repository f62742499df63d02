import { channelLabel } from '../channels/channel.ts';
import { type Communication, isToCustomer } from '../history/communication.ts';
import { dayNumberAt, formatDayRange } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { ZoneName } from '../time/zone.ts';
import { type Campaigns, campaignCounter } from './campaigns.ts';
import { type ChannelLine, type StripLine, channelCounter, totalOf } from './channel-strip.ts';
import { type Gap, contactCounter, describeContact, describeLately } from './contact-rate.ts';
import { type HeatStrip, heatCounter } from './heat-strip.ts';
import { describeNps, toNps } from './nps.ts';

/** Messages at a glance. Texts may hold names that the vendor gave its channels. */
export type Overview = {
  /** How often, how lately, and what arrived. */
  readonly sentence: string;
  /** How it was lately, the longest gap, who opted out, what surveys said, and what is not counted. */
  readonly facts: readonly string[];
  /** By channel, nothing counted twice; the lines sum to `total`. */
  readonly lines: readonly ChannelLine[];
  readonly total: StripLine;
  /** All days with messages (dates in doubt are counted aside), and those up to the day of fetching. */
  readonly strip: HeatStrip;
  readonly drawn: HeatStrip;
  /** Two weeks and more without contact, newest first. */
  readonly gaps: readonly Gap[];
  readonly campaigns: Campaigns;
};

/**
 * Sums up messages, all of a history or some of it, in any order, and looks at no others. What a list may lack is said by its
 * history (`historyCaveats`). Days are of `zone`, "the last 30 days" those before `fetchedAt`. Nothing is masked.
 */
export function overviewOf(
  communications: readonly Communication[],
  { zone, fetchedAt }: { readonly zone: ZoneName; readonly fetchedAt: Instant },
): Overview {
  const counters = {
    channels: channelCounter(),
    contact: contactCounter({ zone, fetchedAt }, communications.some(isToCustomer)),
    heat: heatCounter(zone),
    campaigns: campaignCounter(zone),
  };
  // One walk: a hundred thousand messages are spread over much memory.
  for (const communication of communications) {
    counters.channels.add(communication);
    counters.contact.add(communication);
    counters.heat.add(communication);
    counters.campaigns.add(communication);
  }
  const lines = counters.channels.result();
  const total = totalOf(lines);
  const rate = counters.contact.result();
  const strip = counters.heat.result();
  const today = dayNumberAt(fetchedAt, zone);
  const nps = toNps(communications);
  return {
    sentence: describeContact(rate, total),
    facts: [
      ...describeLately(rate),
      ...describeOptOuts(communications, zone),
      ...(nps === undefined ? [] : [describeNps(nps)]),
    ],
    lines,
    total,
    strip,
    drawn: { ...strip, days: strip.days.filter(({ day }) => day <= today) },
    gaps: rate.gaps,
    campaigns: counters.campaigns.result(),
  };
}

/**
 * For each channel the last message that the customer is said to have opted out at: `Email: unsubscribed, by the message of 30
 * June 2025`. When they did it nobody says.
 */
function describeOptOuts(communications: readonly Communication[], zone: ZoneName): readonly string[] {
  const last = new Map<string, Communication>();
  for (const communication of communications) {
    if (communication.status?.family !== 'opted-out') continue;
    const [channel] = communication.channels;
    const before = last.get(channel)?.plausibleAt ?? -Infinity;
    if (!last.has(channel) || (communication.plausibleAt ?? -Infinity) > before)
      last.set(channel, communication);
  }
  return [...last].map(([channel, { plausibleAt: at, status }]) => {
    const day = at === undefined ? undefined : dayNumberAt(at, zone);
    const when =
      day === undefined ? 'a message of no known date' : `the message of ${formatDayRange(day, day)}`;
    return `${channelLabel(channel)}: ${status?.label.toLowerCase()}, reported with ${when}`;
  });
}
