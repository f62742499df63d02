import { channelLabel, compareChannels } from '../domain/channels/channel.ts';
import type { Communication } from '../domain/history/communication.ts';
import { countOf, formatCount } from '../domain/text/format-count.ts';

/** `38 of 412 messages; SMS 20, Email 18`; a message in several channels counts in the first of them alone, and that is said. */
export function describeAmount(shown: readonly Communication[], total: number): string {
  const counts = new Map<string, number>();
  for (const {
    channels: [first],
  } of shown)
    counts.set(first, (counts.get(first) ?? 0) + 1);
  const each = [...counts]
    .sort(([a], [b]) => compareChannels(a, b))
    .map(([channel, count]) => `${channelLabel(channel)} ${formatCount(count)}`);
  const several = shown.filter(({ channels }) => channels.length > 1).length;
  const parts = [`${formatCount(shown.length)} of ${countOf(total, 'message')}`];
  if (each.length > 0) parts.push(each.join(', '));
  if (several > 0) parts.push(`${formatCount(several)} in more than one channel, counted in the first`);
  return parts.join('; ');
}
