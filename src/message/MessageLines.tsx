import type { ReactNode } from 'react';
import { channelLabel } from '../domain/channels/channel.ts';
import type { Communication } from '../domain/history/communication.ts';
import { onOneLine, safe, sliceSafe } from '../domain/masking/safe-text.ts';
import { truncateGraphemes } from '../domain/text/graphemes.ts';
import { countOf } from '../domain/text/wording.ts';
import { formatDateAndClock } from '../domain/time/clock.ts';
import { type ZoneName, formatZone } from '../domain/time/zone.ts';
import { ChannelIcon } from './ChannelIcon.tsx';
import { StatusBadge } from './StatusBadge.tsx';
import { VendorText, useMask } from './VendorText.tsx';
import { ZonedTime } from './ZonedTime.tsx';
import classes from './MessageLines.module.css';

type Shared = {
  readonly zone: ZoneName;
  /** Goes to the message in the timeline; not for those that do not stand there. */
  readonly onShow?: ((id: string) => void) | undefined;
};
type Props = Shared & {
  /** What the list is called. */
  readonly label: string;
  readonly communications: readonly Communication[];
  /** More are only counted: the timeline shows them all. */
  readonly most: number;
};

/** More than one line holds at any width. */
const lineLength = 160;

/** Messages as short lines, each a step away from its place in the timeline. Masked as the page's history is. */
export function MessageLines({ label, communications, most, ...shared }: Props): ReactNode {
  if (communications.length === 0) return null;
  const more = communications.length - most;
  return (
    <>
      <ul aria-label={label} className={classes['lines']}>
        {communications.slice(0, most).map((communication) => (
          <Line key={communication.id} communication={communication} {...shared} />
        ))}
      </ul>
      {more > 0 && <p className={classes['more']}>and {countOf(more, 'more message')}</p>}
    </>
  );
}

function Line({
  communication: { id, channels, item, sentAt, status },
  zone,
  onShow,
}: Shared & { readonly communication: Communication }): ReactNode {
  const mask = useMask();
  const name = mask.id(channels.map(channelLabel).join(' + '));
  const when = sentAt === undefined ? 'date unknown' : formatDateAndClock(sentAt, zone);
  const text = onOneLine(mask.text(item.text ?? ''));
  const shown = truncateGraphemes(text, lineLength);
  return (
    <li>
      <span className={classes['head']}>
        <span>
          {sentAt === undefined ? (
            'Date unknown'
          ) : (
            <>
              <ZonedTime at={sentAt} zone={zone} /> ({formatZone(zone, sentAt)})
            </>
          )}
        </span>
        <span className={classes['channel']}>
          <ChannelIcon channel={channels[0]} size={14} /> <VendorText>{name}</VendorText>
        </span>
        {status !== undefined && <StatusBadge family={status.family}>{mask.id(status.label)}</StatusBadge>}
      </span>
      <span className={classes['said']}>
        <span className={classes['text']}>
          <VendorText>{shown.isCut ? safe`${sliceSafe(text, 0, shown.beginning.length)}…` : text}</VendorText>
        </span>
        {onShow !== undefined && (
          <button
            type="button"
            className={classes['show']}
            aria-label={`Show in timeline: ${name}, ${when}`}
            onClick={() => onShow(id)}
          >
            Show in timeline
          </button>
        )}
      </span>
    </li>
  );
}
