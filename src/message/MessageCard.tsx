import { Fragment, type ReactNode, useId } from 'react';
import type { Communication } from '../domain/history/communication.ts';
import { type SafeText, sliceSafe, withoutBlankLines } from '../domain/masking/safe-text.ts';
import { truncateGraphemes } from '../domain/text/graphemes.ts';
import { formatIso } from '../domain/time/clock.ts';
import type { CardSettings } from './card-settings.ts';
import { markFound } from './mark-found.tsx';
import { MessageDetails } from './MessageDetails.tsx';
import { type MetaPart, partText, toMetaParts, toRowNames, toRowStatus } from './row-parts.ts';
import { isolate, isPlain } from './VendorText.tsx';
import classes from './MessageCard.module.css';

type Props = {
  readonly communication: Communication;
  readonly settings: CardSettings;
  readonly open: boolean;
  /** The row that the address points at. */
  readonly marked: boolean;
  /** Whether it is selected; `undefined` while nobody selects. */
  readonly selected: boolean | undefined;
  /** The one row of the list that the Tab key stops at. */
  readonly tabStop: boolean;
  /** What is folded into this row. */
  readonly repeats: readonly Communication[];
  readonly unfolded: boolean;
  /** It repeats the row above, and stands under it. */
  readonly repeated: boolean;
  /** Which of how many messages of the list it is, from 1; a `count` of -1 is not known yet. */
  readonly position: number;
  readonly count: number;
  readonly onToggle: (id: string) => void;
  readonly onUnfold: (id: string) => void;
  /** `extend`: with everything from the last one that was selected. */
  readonly onSelect: (id: string, extend: boolean) => void;
};

/** Enough for two lines at any width; the rest is one step away. */
const closedLength = 320;

/**
 * One communication: when, by which channel, what was said, what became of it, and what is news beside that. Opens to everything
 * known. Of few elements on purpose, since hundreds of rows pass while somebody scrolls: icons are letters of a font, and only
 * what is not plain stands isolated.
 */
export function MessageCard(props: Props): ReactNode {
  const { communication, settings, open, marked, selected, repeated, onToggle, onSelect } = props;
  const detailsId = useId();
  const { id, channels, direction, item, sentAt } = communication;
  const whole = settings.mask.text(item.text ?? '');
  const text = open ? whole : withoutBlankLines(whole);
  const cut = truncateGraphemes(text, closedLength);
  const shown = cut.isCut ? sliceSafe(text, 0, cut.beginning.length) : text;
  const status = toRowStatus(communication, settings);
  // What can be pressed in a row is reached from the row that the keyboard is at, or that is open; not in each of thousands.
  const inner = props.tabStop || open ? undefined : -1;
  const names = toRowNames(communication, shown, status, settings);
  return (
    <article
      className={classes['card']}
      data-message-id={id}
      data-direction={direction}
      data-open={open}
      data-marked={marked}
      data-selected={selected}
      data-repeated={repeated || undefined}
      aria-posinset={props.position}
      aria-setsize={props.count}
      aria-label={names.whole}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the list is one stop of the Tab key, at this row
      tabIndex={props.tabStop ? 0 : -1}
    >
      {sentAt === undefined ? (
        <span className={classes['time']}>No date</span>
      ) : (
        <time className={classes['time']} dateTime={formatIso(sentAt, settings.displayZone)}>
          {names.clock}
        </time>
      )}
      {selected === undefined ? (
        <span className={classes['icon']} data-channel={channels[0]} aria-hidden />
      ) : (
        <input
          type="checkbox"
          className={classes['select']}
          tabIndex={inner}
          aria-label={`Select ${names.short}`}
          checked={selected}
          onChange={() => undefined}
          onClick={(event) => onSelect(id, event.shiftKey)}
        />
      )}
      <span className={classes['channel']}>{isolate(names.channel, names.channel)}</span>
      <Said {...props} text={shown} isCut={cut.isCut} />
      {status !== undefined && (
        <span className={classes['status']} data-family={status.family}>
          {isolate(status.words, status.words)}
        </span>
      )}
      <button
        type="button"
        className={classes['toggle']}
        tabIndex={inner}
        aria-expanded={open}
        aria-controls={open ? detailsId : undefined}
        aria-label={`Details of ${names.short}`}
        onClick={() => onToggle(id)}
      />
      {open && (
        <div id={detailsId} className={classes['details']}>
          <MessageDetails communication={communication} settings={settings} wholeText={cut.isCut} />
        </div>
      )}
    </article>
  );
}

/** Signs that have room beside the status on a phone; more take a line of their own, which is as wide as the text. */
const besideStatus = 28;

/** The text, as far as it is shown, and the line under it. */
function Said({
  communication,
  repeats,
  settings,
  text,
  isCut,
  unfolded,
  onUnfold,
  tabStop,
  open,
}: Props & { readonly text: SafeText; readonly isCut: boolean }): ReactNode {
  const parts = toMetaParts(communication, repeats, settings);
  // What a dense list leaves out, the pointer finds.
  const title = parts.filter(({ tone }) => tone === 'plain').map(partText);
  const length = parts.reduce((sum, part) => sum + partText(part).length + 3, 0);
  return (
    <div className={classes['said']} title={title.length === 0 ? undefined : title.join(' · ')}>
      {text !== '' && (
        <p className={classes['text']} dir={isPlain(text) ? undefined : 'auto'}>
          {markFound(text, settings.words)}
          {isCut && '…'}
        </p>
      )}
      {parts.length > 0 && (
        <p className={classes['meta']} data-long={length > besideStatus || undefined}>
          {toRuns(parts).map(({ tone, parts: some, before, after }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- parts of one message never change their order
            <Fragment key={index}>
              {tone === 'repeats' ? (
                <button
                  type="button"
                  className={classes['repeats']}
                  tabIndex={tabStop || open ? undefined : -1}
                  aria-expanded={unfolded}
                  onClick={() => onUnfold(communication.id)}
                >
                  {say(some, [])}
                </button>
              ) : (
                <span
                  className={classes[tone]}
                  data-family={tone === 'reason' ? communication.status?.family : undefined}
                >
                  {say(some, settings.words, before, tone === 'plain' ? after : '')}
                </span>
              )}
              {tone !== 'plain' && after}
            </Fragment>
          ))}
        </p>
      )}
    </div>
  );
}

/** Parts of one look; what separates it from its neighbours stands within it, or behind it. */
type Run = {
  readonly tone: MetaPart['tone'];
  readonly parts: readonly MetaPart[];
  readonly before: string;
  readonly after: string;
};

/** A line may break behind it, not before it. */
const between = '\u00a0\u00b7 ';

/**
 * Plain parts that follow each other share an element; what is odd stands alone, each with its sign. A dense list leaves plain
 * runs out, so that the separators to their neighbours stand within them.
 */
function toRuns(parts: readonly MetaPart[]): readonly Run[] {
  const runs: { readonly tone: MetaPart['tone']; readonly parts: MetaPart[] }[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last !== undefined && last.tone === part.tone && part.tone === 'plain') last.parts.push(part);
    else runs.push({ tone: part.tone, parts: [part] });
  }
  return runs.map(({ tone, parts: some }, index) => {
    const next = runs[index + 1];
    const separates = next !== undefined && next.tone !== 'plain';
    return {
      tone,
      parts: some,
      before: tone === 'plain' && index > 0 ? between : '',
      after: separates ? between : '',
    };
  });
}

/** Parts in a row, as few texts as they can be: a browser lays out each for itself. */
function say(parts: readonly MetaPart[], words: readonly string[], before = '', after = ''): ReactNode {
  const pieces: ReactNode[] = [];
  let text = before;
  for (const [index, part] of parts.entries()) {
    if (index > 0) text += ' · ';
    text += part.before;
    const value =
      part.value === undefined
        ? ''
        : isolate(part.value, markFound(part.value, part.isSearched === true ? words : []));
    if (typeof value === 'string') text += value;
    else {
      pieces.push(text, <Fragment key={index}>{value}</Fragment>);
      text = '';
    }
    text += part.after ?? '';
  }
  if (pieces.length === 0) return text + after;
  pieces.push(text + after);
  return pieces;
}
