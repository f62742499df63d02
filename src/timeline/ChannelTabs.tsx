import { Tabs } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { channelLabel } from '../domain/channels/channel.ts';
import { formatCount } from '../domain/text/wording.ts';
import type { ChannelCount } from '../domain/view/channel-counts.ts';
import { VendorText, useMask } from '../message/VendorText.tsx';
import classes from './ChannelTabs.module.css';

type Props = {
  readonly total: number;
  readonly channels: readonly ChannelCount[];
  readonly channel: string | undefined;
  readonly onChannel: (channel: string | undefined) => void;
  readonly children: ReactNode;
};

const allTab = 'all';

/** A tab for each channel, All first; those without anything fold under More. The children are what the chosen tab shows. */
export function ChannelTabs({ total, channels, channel, onChannel, children }: Props): ReactNode {
  const mask = useMask();
  const [more, setMore] = useState(false);
  const isFolded = ({ name, empty }: ChannelCount): boolean => empty && name !== channel;
  const shown = channels.filter((one) => more || !isFolded(one));
  const folded = channels.filter(isFolded).length;
  return (
    <Tabs
      value={valueOf(channel)}
      onChange={(value) => onChannel(channels.find(({ name }) => valueOf(name) === value)?.name)}
      keepMounted={false}
    >
      <div className={classes['tabs']}>
        <Tabs.List aria-label="Channels" className={classes['tabList'] ?? ''}>
          <Tabs.Tab value={allTab}>
            All <span className={classes['tabCount']}>{formatCount(total)}</span>
          </Tabs.Tab>
          {shown.map(({ name, count }) => (
            <Tabs.Tab key={name} value={valueOf(name)}>
              <VendorText>{mask.id(channelLabel(name))}</VendorText>{' '}
              <span className={classes['tabCount']}>{formatCount(count)}</span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {folded > 0 && (
          <button
            type="button"
            className={classes['moreTabs']}
            aria-expanded={more}
            onClick={() => setMore(!more)}
          >
            {more ? 'Fewer' : `More (${folded})`}
          </button>
        )}
      </div>
      <Tabs.Panel value={valueOf(channel)}>{children}</Tabs.Panel>
    </Tabs>
  );
}

/** A tab's value, which Mantine puts into ids: never empty, and without blanks, whatever a channel is called. */
function valueOf(channel: string | undefined): string {
  return channel === undefined ? allTab : `channel-${encodeURIComponent(channel.toWellFormed())}`;
}
