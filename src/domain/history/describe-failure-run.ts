import { channelLabel } from '../channels/channel.ts';
import { channelNoun } from '../channels/channel-noun.ts';
import { dayNumberAt } from '../time/day-number.ts';
import type { FailureRun } from './find-failure-runs.ts';
import { formatCount } from '../text/format-count.ts';
import { formatDayRange } from '../time/format-day-range.ts';
import type { ZoneName } from '../time/zone-name.ts';

/** `Last 4 SMS failed since 3 May 2025; WhatsApp works.` The day is of `zone`; an unknown channel is called what the vendor calls it. */
export function describeFailureRun({ channel, count, since, works }: FailureRun, zone: ZoneName): string {
  const day = dayNumberAt(since, zone);
  return `Last ${formatCount(count)} ${channelNoun(channel, count)} failed since ${formatDayRange(day, day)}; ${describeWorking(works)}.`;
}

function describeWorking(works: readonly string[]): string {
  const labels = works.map(channelLabel);
  const last = labels.pop();
  if (last === undefined) return 'no other channel delivered anything since';
  return labels.length === 0 ? `${last} works` : `${labels.join(', ')} and ${last} work`;
}
