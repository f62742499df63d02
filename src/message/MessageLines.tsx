import { type ReactNode, useState } from 'react';
import { nameChannels } from '../domain/channels/channel.ts';
import { type Communication, isToCustomer } from '../domain/history/communication.ts';
import { onOneLine, safe, sliceSafe } from '../domain/masking/safe-text.ts';
import { truncateGraphemes } from '../domain/text/graphemes.ts';
import { formatCount } from '../domain/text/wording.ts';
import { type ZoneName, formatZone } from '../domain/time/zone.ts';
import { Button } from '../ui/Button.tsx';
import { StatusBadge } from './StatusBadge.tsx';
import { VendorText, useMask } from './VendorText.tsx';
import { ZonedTime } from './ZonedTime.tsx';
import classes from './MessageLines.module.css';

type Props = {
  /** What the list is called. */
  readonly label: string;
  readonly communications: readonly Communication[];
  /** So many at first, and so many more at every press. */
  readonly most: number;
  readonly zone: ZoneName;
  /** Goes to the message in the timeline; not for those that do not stand there. */
  readonly onShow?: ((id: string) => void) | undefined;
  /** What is said above one of them. */
  readonly noteOf?: (communication: Communication) => string | undefined;
};

/** More than two lines hold at any width. */
const textLength = 160;

/**
 * Messages as short lines, each a press away from its place in the timeline. Masked as the page's history is. The zone stands in the
 * first, and wherever the clocks changed.
 */
export function MessageLines({ label, communications, most, zone, onShow, noteOf }: Props): ReactNode {
  const [pages, setPages] = useState(1);
  if (communications.length === 0) return null;
  const shown = communications.slice(0, most * pages);
  const more = communications.length - shown.length;
  const zones = shown.map(({ sentAt }) => (sentAt === undefined ? undefined : formatZone(zone, sentAt)));
  return (
    <>
      <ul aria-label={label} className={classes['lines']}>
        {shown.map((communication, index) => (
          <Line
            key={communication.id}
            communication={communication}
            zone={zone}
            zoneName={zones[index] === zones.slice(0, index).findLast(Boolean) ? undefined : zones[index]}
            note={noteOf?.(communication)}
            onShow={onShow}
          />
        ))}
      </ul>
      {more > 0 && (
        <div>
          <Button variant="subtle" onClick={() => setPages(pages + 1)}>
            {more > most
              ? `Show ${formatCount(most)} of ${formatCount(more)} more`
              : `Show ${formatCount(more)} more`}
          </Button>
        </div>
      )}
    </>
  );
}

type LineProps = Pick<Props, 'zone' | 'onShow'> & {
  readonly communication: Communication;
  /** Where it has to be said. */
  readonly zoneName: string | undefined;
  readonly note: string | undefined;
};

function Line({ communication, zone, zoneName, note, onShow }: LineProps): ReactNode {
  const mask = useMask();
  const { id, channels, item, sentAt, status } = communication;
  const name = mask.id(nameChannels(channels));
  const text = onOneLine(mask.text(item.text ?? ''));
  const cut = truncateGraphemes(text, textLength);
  const shown = cut.isCut ? safe`${sliceSafe(text, 0, cut.beginning.length)}…` : text;
  const isWritten = !isToCustomer(communication);
  const label = status === undefined ? undefined : mask.id(status.label);
  const content = (
    <>
      {note !== undefined && <span className={classes['note']}>{note}</span>}
      <span className={classes['head']}>
        {sentAt === undefined ? 'Date unknown' : <ZonedTime at={sentAt} zone={zone} />}
        {zoneName !== undefined && ` (${zoneName})`}
        {' · '}
        <VendorText>{name}</VendorText>
        {isWritten && ' · from the customer'}
        {(label !== undefined || !isWritten) && ' · '}
        {label !== undefined && status !== undefined ? (
          <StatusBadge family={status.family}>{label}</StatusBadge>
        ) : (
          !isWritten && 'No status'
        )}
        {status?.reason !== undefined && `: ${status.reason}`}
      </span>
      <span className={classes['text']}>
        {text === '' ? 'No text given' : <VendorText>{shown}</VendorText>}
      </span>
    </>
  );
  if (onShow === undefined) return <li className={classes['line']}>{content}</li>;
  return (
    <li>
      <button type="button" className={classes['line']} onClick={() => onShow(id)}>
        <span className={classes['hidden']}>Show in timeline: </span>
        {content}
      </button>
    </li>
  );
}
