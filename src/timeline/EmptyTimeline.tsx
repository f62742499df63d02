import { Button } from '@mantine/core';
import { IconFilterOff, IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { channelLabel } from '../domain/channel.ts';
import type { History } from '../domain/history.ts';
import { networkLabel } from '../domain/network-label.ts';
import type { View } from '../domain/view.ts';
import { StatePanel } from '../ui/StatePanel.tsx';
import { noFilters } from './FilterChips.tsx';

type Props = {
  readonly history: History;
  readonly view: View;
  readonly onChange: (changes: Partial<View>) => void;
};

/** Why there are no rows: nothing was sent, nothing by this channel, or everything was filtered away. */
export function EmptyTimeline({ history, view, onChange }: Props): ReactNode {
  if (history.communications.length === 0) {
    const counted = history.channels.some((tally) => (tally.counted ?? 0) > 0);
    return (
      <StatePanel icon={<IconInbox size={40} stroke={1.25} />} title="No communications">
        <p>
          Capillary knows this customer and lists no communications
          {view.network !== undefined &&
            view.network !== 'all' &&
            ` in the network ${networkLabel(view.network)}`}
          {view.type !== undefined && ` of the type ${channelLabel(view.type)}`}.
          {counted && ' What it only counts is named above.'}
        </p>
        {view.network === undefined && <p>Social networks are asked only when chosen under Network.</p>}
      </StatePanel>
    );
  }
  const inChannel = history.communications.some(
    ({ channels }) => view.channel !== undefined && channels.includes(view.channel),
  );
  if (view.channel !== undefined && !inChannel) {
    return (
      <StatePanel
        icon={<IconInbox size={40} stroke={1.25} />}
        title={`Nothing by ${channelLabel(view.channel)}`}
        actions={
          <Button variant="default" onClick={() => onChange({ channel: undefined })}>
            Show all channels
          </Button>
        }
      >
        <p>Capillary lists no communications of this customer in this channel.</p>
      </StatePanel>
    );
  }
  return (
    <StatePanel
      icon={<IconFilterOff size={40} stroke={1.25} />}
      title="Everything is filtered away"
      actions={
        <Button variant="default" onClick={() => onChange(noFilters)}>
          Clear all filters
        </Button>
      }
    >
      <p>There are communications, but none that passes every filter that is on.</p>
    </StatePanel>
  );
}
