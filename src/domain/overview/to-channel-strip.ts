import { compareChannels } from '../channels/channel.ts';
import type { Communication } from '../history/communication.ts';
import type { History } from '../history/history.ts';
import type { Instant } from '../time/instant.ts';
import { outcomeOf } from '../history/outcome-of.ts';

/** A communication to point at; `sentAt` is undefined where none of its kind has a date. */
export type Latest = { readonly id: string; readonly sentAt: Instant | undefined };

/** How many arrived (delivered or opened) of those that were sent to the customer and carry any status, unknown ones too. */
export type DeliveredShare = { readonly delivered: number; readonly of: number };

export type ChannelLine = {
  readonly channel: string;
  /** Cards; one that stands in two channels counts in both. */
  readonly count: number;
  readonly lastDelivered: Latest | undefined;
  readonly lastFailed: Latest | undefined;
  readonly share: DeliveredShare;
};

type Growing = {
  readonly channel: string;
  count: number;
  lastDelivered: Latest | undefined;
  lastFailed: Latest | undefined;
  readonly share: { delivered: number; of: number };
};

/** A line for each channel that has cards, in the order of the tabs. "Last" is by when it was sent. */
export function toChannelStrip({ communications }: Pick<History, 'communications'>): readonly ChannelLine[] {
  const lines = new Map<string, Growing>();
  for (const communication of communications) {
    for (const channel of communication.channels) {
      const line = lines.get(channel) ?? newLine(channel);
      lines.set(channel, line);
      addTo(line, communication);
    }
  }
  return [...lines.values()].sort((a, b) => compareChannels(a.channel, b.channel));
}

function newLine(channel: string): Growing {
  return {
    channel,
    count: 0,
    lastDelivered: undefined,
    lastFailed: undefined,
    share: { delivered: 0, of: 0 },
  };
}

function addTo(line: Growing, communication: Communication): void {
  const outcome = outcomeOf(communication);
  const { id, sentAt, status, direction } = communication;
  line.count += 1;
  // newest first: the first one that comes is the last one that was sent
  if (outcome === 'arrived') line.lastDelivered ??= { id, sentAt };
  if (outcome === 'failed') line.lastFailed ??= { id, sentAt };
  if (status === undefined || direction === 'in') return;
  line.share.of += 1;
  if (outcome === 'arrived') line.share.delivered += 1;
}
