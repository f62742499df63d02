import { IconArrowDownLeft, IconChevronDown } from '@tabler/icons-react';
import { Fragment, type ReactNode, memo, useId } from 'react';
import { channelLabel, networkLabel } from '../domain/channels/channel.ts';
import { type FactRenderers, maskedAtSourceText, renderFacts, toFacts } from '../domain/facts/facts.ts';
import type { Communication } from '../domain/history/communication.ts';
import { type SafeText, sliceSafe, withoutBlankLines } from '../domain/masking/safe-text.ts';
import { truncateGraphemes } from '../domain/text/graphemes.ts';
import { findMatches } from '../domain/text/matches.ts';
import { formatClock } from '../domain/time/clock.ts';
import type { CardSettings } from './card-settings.ts';
import { ChannelIcon } from './ChannelIcon.tsx';
import { MessageDetails } from './MessageDetails.tsx';
import { StatusBadge, WarningSign } from './StatusBadge.tsx';
import { VendorText } from './VendorText.tsx';
import { ZonedTime } from './ZonedTime.tsx';
import classes from './MessageCard.module.css';

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
  const whole = settings.mask.text(item.text ?? '');
  const text = open ? whole : withoutBlankLines(whole);
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

type MetaPart = { readonly node: ReactNode; readonly isOdd?: true };

/** The small line under a text: to whom, from whom, what for, delivered how much later, and whatever is odd. */
function MessageMeta({
  communication,
  settings,
}: {
  readonly communication: Communication;
  readonly settings: CardSettings;
}): ReactNode {
  const parts = renderFacts(toFacts(communication, settings), metaRenderers, settings);
  if (parts.length === 0) return null;
  return (
    <p className={classes['meta']}>
      {parts.map(({ node, isOdd }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- parts of one message never change their order
        <Fragment key={index}>
          {index > 0 && <span aria-hidden> · </span>}
          <span className={isOdd === true ? classes['odd'] : undefined}>
            {isOdd === true && <WarningSign />} {node}
          </span>
        </Fragment>
      ))}
    </p>
  );
}

/** What a row says of each fact; what it leaves out, its details say. */
const metaRenderers: FactRenderers<CardSettings, MetaPart | undefined> = {
  receiver: ({ address, maskedAtSource }, { mask, words }) => ({
    node: (
      <>
        to {maskedAtSource ? maskedAtSourceText : <Identity words={words}>{mask.receiver(address)}</Identity>}
      </>
    ),
  }),
  sender: ({ address, maskedAtSource }, { mask, words }) => ({
    node: (
      <>
        from {maskedAtSource ? maskedAtSourceText : <Identity words={words}>{mask.sender(address)}</Identity>}
      </>
    ),
  }),
  // The badge beside the text says it.
  status: () => undefined,
  point: ({ point: { kind, gap } }) => (gap === undefined ? undefined : { node: `${kind} ${gap}` }),
  doubt: ({ sentence }, { mask }) => ({ node: <VendorText>{mask.id(sentence)}</VendorText>, isOdd: true }),
  repair: () => undefined,
  // It stands in the place of the time.
  undated: () => undefined,
  noText: () => ({ node: 'no text given' }),
  titleOnly: () => ({ node: 'title only' }),
  score: ({ score }, { mask }) => ({
    node: (
      <>
        score <VendorText ltr>{mask.id(score)}</VendorText> of 10
      </>
    ),
  }),
  place: ({ latitude, longitude }, { mask }) => ({
    node: <VendorText ltr>{mask.id(`${latitude}, ${longitude}`)}</VendorText>,
  }),
  campaign: ({ campaign }, { mask }) =>
    campaign === undefined
      ? undefined
      : {
          node: (
            <>
              campaign <VendorText ltr>{mask.id(campaign)}</VendorText>
            </>
          ),
        },
  network: ({ network }, { mask }) =>
    network === 'capillary' ? undefined : { node: <VendorText>{mask.id(networkLabel(network))}</VendorText> },
  user: () => undefined,
  id: () => undefined,
  alsoUnder: () => undefined,
  listedTwice: ({ times }) => ({ node: `listed ${times} times` }),
  sharedId: () => ({ node: 'another message has the same id', isOdd: true }),
};

type HighlightedProps = { readonly children: SafeText; readonly words: readonly string[] };

/** A number or an address that somebody else wrote, as `VendorText` shows it, with the words that were searched for marked. */
function Identity({ children, words }: HighlightedProps): ReactNode {
  return (
    <bdi dir="ltr">
      <Highlighted words={words}>{children}</Highlighted>
    </bdi>
  );
}

/** A text with the words that were searched for marked where they stand. */
function Highlighted({ children: text, words }: HighlightedProps): ReactNode {
  const matches = findMatches(text, words);
  if (matches.length === 0) return text;
  return [
    ...matches.flatMap(({ start, end }, index) => [
      text.slice(matches[index - 1]?.end ?? 0, start),
      <mark key={start} className={classes['mark']}>
        {text.slice(start, end)}
      </mark>,
    ]),
    text.slice(matches.at(-1)?.end),
  ];
}
