import type { ReactNode } from 'react';
import { channelLabel } from '../../domain/channel.ts';
import type { Communication } from '../../domain/communication.ts';
import { countOf } from '../../domain/format-count.ts';
import { formatZone } from '../../domain/format-zone.ts';
import { formatDateAndClock } from '../../domain/format-time.ts';
import { truncateGraphemes } from '../../domain/graphemes.ts';
import { toVisibleText } from '../../domain/visible-text.ts';
import type { ZoneName } from '../../domain/zone-name.ts';
import { ChannelIcon } from '../../message/ChannelIcon.tsx';
import { StatusBadge } from '../../message/StatusBadge.tsx';
import { VendorText } from '../../message/VendorText.tsx';
import { ZonedTime } from '../../message/ZonedTime.tsx';
import classes from './DidTheyGetIt.module.css';

type Props = {
  readonly rows: readonly Communication[];
  readonly zone: ZoneName;
  readonly hide: (text: string) => string;
  readonly onShow: (id: string) => void;
};

/** The timeline shows them all; here the newest stand for the answer. */
const mostListed = 5;
/** More than one line holds at any width. */
const longest = 160;

/** The messages behind an answer, each a step away from its place in the timeline. */
export function AnswerRows({ rows, zone, hide, onShow }: Props): ReactNode {
  if (rows.length === 0) return null;
  const rest = rows.length - mostListed;
  return (
    <>
      <ul aria-label="Messages behind this answer" className={classes['rows']}>
        {rows.slice(0, mostListed).map((communication) => (
          <Row key={communication.id} communication={communication} zone={zone} hide={hide} onShow={onShow} />
        ))}
      </ul>
      {rest > 0 && <p className={classes['note']}>and {countOf(rest, 'more message')}</p>}
    </>
  );
}

type RowProps = Omit<Props, 'rows'> & { readonly communication: Communication };

function Row({ communication, zone, hide, onShow }: RowProps): ReactNode {
  const { id, channels, item, sentAt, status } = communication;
  const name = hide(channels.map(channelLabel).join(' + '));
  const when = sentAt === undefined ? 'date unknown' : formatDateAndClock(sentAt, zone);
  const { text, cut } = truncateGraphemes(hide(item.text ?? '').replaceAll(/\s+/g, ' '), longest);
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
        <StatusBadge status={status} />
      </span>
      <span className={classes['said']}>
        <span className={classes['text']}>
          <VendorText>{cut ? `${text}…` : text}</VendorText>
        </span>
        <button
          type="button"
          className={classes['show']}
          aria-label={`Show in timeline: ${toVisibleText(name)}, ${when}`}
          onClick={() => onShow(id)}
        >
          Show in timeline
        </button>
      </span>
    </li>
  );
}
