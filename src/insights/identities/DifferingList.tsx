import { type ReactNode, useState } from 'react';
import { channelLabel } from '../../domain/channel.ts';
import type { Communication } from '../../domain/communication.ts';
import { countOf, formatCount } from '../../domain/format-count.ts';
import { formatDateAndClock } from '../../domain/format-time.ts';
import { formatZone } from '../../domain/format-zone.ts';
import { truncateGraphemes } from '../../domain/graphemes.ts';
import type { ZoneName } from '../../domain/zone-name.ts';
import { toVisibleText } from '../../domain/visible-text.ts';
import { StatusBadge } from '../../message/StatusBadge.tsx';
import { VendorText } from '../../message/VendorText.tsx';
import { ZonedTime } from '../../message/ZonedTime.tsx';
import classes from './Identities.module.css';

type Props = {
  readonly title: string;
  readonly note?: string;
  readonly communications: readonly Communication[];
  readonly zone: ZoneName;
  readonly hide: (text: string) => string;
  /** Only for those that stand in the timeline. */
  readonly onShow?: (id: string) => void;
};

/** The newest say enough; the count says how many there are. */
const mostListed = 50;
const longest = 140;

/** Communications that only one identity has: folded, and made only while it is open. */
export function DifferingList({ title, note, communications, zone, hide, onShow }: Props): ReactNode {
  const [open, setOpen] = useState(false);
  if (communications.length === 0) return null;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {title}: {countOf(communications.length, 'communication')}
      </summary>
      {open && (
        <>
          {note !== undefined && <p className={classes['note']}>{note}</p>}
          <ul aria-label={title} className={classes['rows']}>
            {communications.slice(0, mostListed).map((communication) => (
              <Row
                key={communication.id}
                communication={communication}
                zone={zone}
                hide={hide}
                onShow={onShow}
              />
            ))}
          </ul>
          {communications.length > mostListed && (
            <p className={classes['note']}>and {formatCount(communications.length - mostListed)} more</p>
          )}
        </>
      )}
    </details>
  );
}

type RowProps = {
  readonly communication: Communication;
  readonly zone: ZoneName;
  readonly hide: (text: string) => string;
  readonly onShow: ((id: string) => void) | undefined;
};

function Row({ communication, zone, hide, onShow }: RowProps): ReactNode {
  const { id, channels, item, sentAt, status } = communication;
  const names = hide(channels.map(channelLabel).join(' + '));
  const { text, cut } = truncateGraphemes(hide(item.text ?? '').replaceAll(/\s+/g, ' '), longest);
  return (
    <li>
      <span className={classes['when']}>
        {sentAt === undefined ? (
          'Date unknown'
        ) : (
          <>
            <ZonedTime at={sentAt} zone={zone} /> ({formatZone(zone, sentAt)})
          </>
        )}{' '}
        · <VendorText>{names}</VendorText>
      </span>{' '}
      <StatusBadge status={status} />
      {text !== '' && (
        <p className={classes['text']}>
          <VendorText>{cut ? `${text}…` : text}</VendorText>
        </p>
      )}
      {onShow !== undefined && (
        <button
          type="button"
          className={classes['show']}
          aria-label={`Show in timeline: ${toVisibleText(names)}, ${sentAt === undefined ? 'date unknown' : formatDateAndClock(sentAt, zone)}`}
          onClick={() => onShow(id)}
        >
          Show in timeline
        </button>
      )}
    </li>
  );
}
