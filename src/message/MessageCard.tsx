import { IconArrowDownLeft, IconChevronDown } from '@tabler/icons-react';
import { memo, type ReactNode, useId } from 'react';
import { channelLabel } from '../domain/channels/channel.ts';
import type { Communication } from '../domain/history/communication.ts';
import { truncateGraphemes } from '../domain/text/graphemes.ts';
import { formatClock } from '../domain/time/format-time.ts';
import { sliceSafe, withoutBlankLines } from '../domain/masking/safe-text.ts';
import { VendorText } from './VendorText.tsx';
import type { CardSettings } from './card-settings.ts';
import { ChannelIcon } from './ChannelIcon.tsx';
import classes from './MessageCard.module.css';
import { Highlighted } from './Highlighted.tsx';
import { MessageDetails } from './MessageDetails.tsx';
import { MessageMeta } from './MessageMeta.tsx';
import { StatusBadge } from './StatusBadge.tsx';
import { ZonedTime } from './ZonedTime.tsx';

type Props = {
  readonly communication: Communication;
  readonly settings: CardSettings;
  readonly open: boolean;
  readonly onToggle: (id: string) => void;
  /** The row that the address points at. */
  readonly marked?: boolean;
  /** Whether it is selected; `undefined` while nobody selects. */
  readonly selected?: boolean | undefined;
  /** `extend`: with everything from the last one that was selected. */
  readonly onSelect?: (id: string, extend: boolean) => void;
};

/** Enough for two lines at any width; the rest is one step away. */
const closedLength = 320;

/** One communication: when, by which channel, what was said, to whom, and what became of it. Opens to everything known. */
export const MessageCard = memo(function MessageCard({
  communication,
  settings,
  open,
  onToggle,
  marked = false,
  selected,
  onSelect,
}: Props): ReactNode {
  const detailsId = useId();
  const { id, channels, direction, item, sentAt, status } = communication;
  const names = settings.mask.id(channels.map(channelLabel).join(' + '));
  const when = sentAt === undefined ? 'no date' : formatClock(sentAt, settings.displayZone);
  const said = settings.mask.text(item.text ?? '');
  const text = open ? said : withoutBlankLines(said);
  const shown = truncateGraphemes(text, closedLength);
  return (
    <article
      className={classes['card']}
      data-message-id={id}
      data-direction={direction}
      data-open={open}
      data-marked={marked}
      data-selected={selected}
      aria-label={`${names}, ${when}`}
      tabIndex={-1}
    >
      <div className={classes['time']}>
        {sentAt === undefined ? 'No date' : <ZonedTime at={sentAt} zone={settings.displayZone} clockOnly />}
      </div>
      {selected === undefined ? (
        <span className={classes['icon']} data-channel={channels[0]} aria-hidden>
          <ChannelIcon channel={channels[0]} size={15} />
        </span>
      ) : (
        <input
          type="checkbox"
          className={classes['select']}
          aria-label={`Select ${names}, ${when}`}
          checked={selected}
          onChange={() => undefined}
          onClick={(event) => onSelect?.(id, event.shiftKey)}
        />
      )}
      <div className={classes['channel']}>
        <VendorText>{names}</VendorText>
        {direction === 'in' && (
          <span className={classes['inbound']}>
            <IconArrowDownLeft size={13} aria-hidden /> from the customer
          </span>
        )}
      </div>
      <div className={classes['said']}>
        {text === '' ? null : (
          <p className={classes['text']} dir="auto">
            <Highlighted words={settings.words}>
              {shown.isCut ? sliceSafe(text, 0, shown.beginning.length) : text}
            </Highlighted>
            {shown.isCut && '…'}
          </p>
        )}
        <MessageMeta communication={communication} settings={settings} />
      </div>
      <div className={classes['status']}>
        {status !== undefined && (
          <StatusBadge family={status.family}>{settings.mask.id(status.label)}</StatusBadge>
        )}
      </div>
      <button
        type="button"
        className={classes['toggle']}
        aria-expanded={open}
        aria-controls={open ? detailsId : undefined}
        aria-label={`Details of ${names}, ${when}`}
        onClick={() => onToggle(id)}
      >
        <IconChevronDown size={18} aria-hidden />
      </button>
      {open && (
        <div id={detailsId} className={classes['details']}>
          <MessageDetails communication={communication} settings={settings} wholeText={shown.isCut} />
        </div>
      )}
    </article>
  );
});
