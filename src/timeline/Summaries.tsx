import type { ReactNode } from 'react';
import { channelLabel } from '../domain/channels/channel.ts';
import type { ChannelTally, History } from '../domain/history/history.ts';
import { countOf } from '../domain/text/format-count.ts';
import { networkLabel } from '../domain/channels/network-label.ts';
import { type Moment, readMoment } from '../domain/time/read-moment.ts';
import { writeTime } from '../domain/time/write-time.ts';
import type { ZoneName } from '../domain/time/zone-name.ts';
import { ChannelIcon } from '../message/ChannelIcon.tsx';
import { useMask } from '../message/mask-context.ts';
import { WarningSign } from '../message/StatusBadge.tsx';
import { VendorText } from '../message/VendorText.tsx';
import classes from './Summaries.module.css';

/** What the vendor counts but does not list: said, never turned into events with invented times. */
export function Summaries({
  tallies,
  history: { sourceZone, fetchedAt },
}: {
  readonly tallies: readonly ChannelTally[];
  readonly history: Pick<History, 'sourceZone' | 'fetchedAt'>;
}): ReactNode {
  const mask = useMask();
  const unlisted = tallies.filter(
    ({ listed, unreadable, counted }) => listed + unreadable === 0 && (counted ?? 0) > 0,
  );
  if (unlisted.length === 0) return null;
  return (
    <section aria-label="Counted, not listed" className={classes['summaries']}>
      {unlisted.map(({ network, channel, counted = 0, lastInteraction }) => (
        <p key={JSON.stringify([network, channel])}>
          <ChannelIcon channel={channel} size={16} />{' '}
          <span>
            <strong>
              <VendorText>{mask.id(channelLabel(channel))}</VendorText>
            </strong>
            : {mask.id(networkLabel(network))} counts {countOf(counted, 'interaction')} but lists none, so
            nothing of it can stand in the timeline.
            {lastInteraction !== undefined && (
              <>
                {' '}
                The last one, as the vendor writes it: <VendorText ltr>{mask.id(lastInteraction)}</VendorText>
                <Doubt moment={readMoment(lastInteraction, sourceZone, fetchedAt)} zone={sourceZone} />.
              </>
            )}
          </span>
        </p>
      ))}
    </section>
  );
}

function Doubt({
  moment: { doubt, repair },
  zone,
}: {
  readonly moment: Moment;
  readonly zone: ZoneName;
}): ReactNode {
  const mask = useMask();
  if (doubt === undefined) return null;
  return (
    <>
      {' '}
      (<WarningSign /> <VendorText>{mask.id(doubt)}</VendorText>
      {repair !== undefined && `; possibly ${writeTime(repair.at, zone)}, ${repair.reason}`})
    </>
  );
}
