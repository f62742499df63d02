import {
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Communication } from '../../domain/history/communication.ts';
import { formatCount } from '../../domain/text/wording.ts';
import { formatZone } from '../../domain/time/zone.ts';
import type { CardSettings } from '../../message/card-settings.ts';
import { DayHeading } from './DayHeading.tsx';
import type { ListHandle } from './list-handle.ts';
import { type Days, type Place, findRow, toDays } from './rows.ts';
import { type RowSettings, TimelineRow } from './TimelineRow.tsx';
import { useListKeys } from './use-list-keys.ts';
import { type Density, useListWindow } from './use-list-window.ts';
import type { DayPlan } from './window.ts';
import classes from './TimelineList.module.css';

type Props = {
  readonly communications: readonly Communication[];
  /** How many messages there are; `undefined` while they are still being counted. */
  readonly total: number | undefined;
  readonly card: CardSettings;
  /** Repeats of the same text within minutes stand behind the first of them. */
  readonly fold: boolean;
  /** The message that the address points at. */
  readonly marked: string | undefined;
  /** Rows by id: opened to everything known, and to the repeats that they stand for. */
  readonly opened: ReadonlySet<string>;
  readonly unfolded: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
  readonly onUnfold: (id: string) => void;
  /** Whether a row is selected; `undefined` while nobody selects. */
  readonly isSelected: ((id: string) => boolean) | undefined;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly density: Density;
  readonly onCopyDay?: (communications: readonly Communication[]) => void;
  /** What stands under the last row. */
  readonly foot?: ReactNode;
  readonly ref: Ref<ListHandle>;
};

/** Up to here every row is in the page: the browser's own find, print and screenshots see all of them. */
export const mostMounted = 300;

/**
 * The messages day by day. Of more than `mostMounted` only the first and those near the screen are in the page, and each says
 * which of how many it is.
 */
export function TimelineList({ ref, foot, onSelect, ...props }: Props): ReactNode {
  const { communications, card, fold, marked, unfolded, density, onToggle, onUnfold, onCopyDay } = props;
  const { displayZone } = card;
  const days = useMemo(
    () => toDays(communications, displayZone, { fold, unfolded, marked }),
    [communications, displayZone, fold, unfolded, marked],
  );
  // Before all are there nobody knows whether they are few.
  const all =
    props.total !== undefined && communications.length <= mostMounted ? communications.length : undefined;
  const [current, setCurrent] = useState<string>();
  const { plan, geometry, list, setList } = useListWindow({
    days,
    of: communications,
    density,
    all,
    isTyping: card.words.length > 0,
    kept: current,
  });
  const [pointed, setPointed] = usePointed();
  const { handle, onKeyDown } = useListKeys({ days, geometry, list, setCurrent, onToggle });
  useImperativeHandle(ref, () => ({
    ...handle,
    toMessage: (id) => {
      const found = handle.toMessage(id);
      if (found) setPointed(id);
      if (found && !props.opened.has(id)) onToggle(id);
      return found;
    },
  }));
  // A link lands on a message: it is brought into sight and has the focus. Not within the effect: what it draws is drawn at once.
  const land = useEffectEvent((id: string) => void handle.toMessage(id));
  useEffect(() => {
    if (marked !== undefined) queueMicrotask(() => land(marked));
  }, [marked]);

  const select = useSelect(days, onSelect);
  const count = props.total ?? -1;
  const settings = useMemo(
    (): RowSettings => ({ card, count, onToggle, onUnfold, onSelect: select, keepRow: list.keepRow }),
    [card, count, onToggle, onUnfold, select, list],
  );
  const tabStop = current ?? days.rowAt({ day: 0, row: 0 })?.key;
  const renderRow = (place: Place): ReactNode => {
    const row = days.rowAt(place);
    if (row === undefined) return null;
    const { key } = row;
    return (
      <TimelineRow
        key={key}
        communication={row.communication}
        settings={settings}
        position={row.position}
        repeats={row.repeats}
        repeated={row.repeated}
        open={props.opened.has(key)}
        unfolded={unfolded.has(key)}
        marked={key === marked || key === pointed}
        selected={props.isSelected?.(key)}
        tabStop={key === tabStop}
      />
    );
  };
  const copyDay = useCallback((day: number) => onCopyDay?.(days.messagesOf(day)), [days, onCopyDay]);
  return (
    <div className={classes['whole']} data-windowed={all === undefined} data-density={density}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- one of its rows has the focus */}
      <div
        role="list"
        aria-label="Timeline"
        className={classes['list']}
        ref={setList}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => setCurrent(idAround(target) ?? current)}
      >
        {plan.days.map((planned) => (
          <Day
            key={days.dayAt(planned.day).key}
            days={days}
            planned={planned}
            zone={displayZone}
            renderRow={renderRow}
            keepDay={list.keepDay}
            onCopy={onCopyDay === undefined ? undefined : copyDay}
          />
        ))}
        <Gap height={plan.rest} />
      </div>
      {all === undefined && (
        <p className={classes['unprintable']}>
          {props.total === undefined
            ? 'The messages are still being read: print them when they are counted.'
            : `This list is too long to print from here: press Report for a document of all ${formatCount(communications.length)} messages.`}
        </p>
      )}
      {foot !== undefined && <div className={classes['foot']}>{foot}</div>}
    </div>
  );
}

type DayProps = {
  readonly days: Days;
  readonly planned: DayPlan;
  readonly zone: CardSettings['displayZone'];
  readonly renderRow: (place: Place) => ReactNode;
  readonly keepDay: (rows: HTMLElement | null) => (() => void) | undefined;
  readonly onCopy: ((day: number) => void) | undefined;
};

/** A day as high as all of its rows, so that its heading stays in sight for as long as they do. */
function Day({
  days,
  planned: { day, gap, runs, rest },
  zone,
  renderRow,
  keepDay,
  onCopy,
}: DayProps): ReactNode {
  const id = useId();
  const { day: number, count } = days.dayAt(day);
  const sentAt = days.rowAt({ day, row: 0 })?.communication.sentAt;
  return (
    <>
      <Gap height={gap} />
      <div role="listitem" aria-labelledby={id}>
        <DayHeading
          id={id}
          index={day}
          day={number}
          count={count}
          zone={sentAt === undefined ? undefined : formatZone(zone, sentAt)}
          onCopy={onCopy}
        />
        <div role="list" aria-labelledby={id} ref={keepDay}>
          {runs.flatMap((run) => [
            <Gap key={`before ${run.first}`} height={run.gap} />,
            ...Array.from({ length: run.last - run.first + 1 }, (_, index) =>
              renderRow({ day, row: run.first + index }),
            ),
          ])}
          <Gap height={rest} />
        </div>
      </div>
    </>
  );
}

/** Stands for rows that are not in the page. */
function Gap({ height }: { readonly height: number }): ReactNode {
  return height > 0 ? <div aria-hidden style={{ height }} /> : null;
}

/** The id of the message that an element is of. */
function idAround(element: Element): string | undefined {
  return element.closest('[data-message-id]')?.getAttribute('data-message-id') ?? undefined;
}

/** A row that was pointed at stands out until the next thing that somebody does. */
function usePointed(): readonly [string | undefined, (id: string) => void] {
  const [pointed, setPointed] = useState<string>();
  useEffect(() => {
    if (pointed === undefined) return undefined;
    const end = (): void => setPointed(undefined);
    window.addEventListener('keydown', end);
    window.addEventListener('pointerdown', end);
    return () => {
      window.removeEventListener('keydown', end);
      window.removeEventListener('pointerdown', end);
    };
  }, [pointed]);
  return [pointed, setPointed];
}

/** Selects one message, or everything from the last one that was selected. */
function useSelect(
  days: Days,
  onSelect: (ids: readonly string[]) => void,
): (id: string, extend: boolean) => void {
  const last = useRef<string>(undefined);
  return useCallback(
    (id, extend) => {
      const from = extend && last.current !== undefined ? days.indexOf(last.current) : undefined;
      const to = days.indexOf(id);
      last.current = id;
      onSelect(from === undefined || to === undefined ? [id] : idsBetween(days, from, to));
    },
    [days, onSelect],
  );
}

/** The ids of the messages from one row to another, whichever stands first, with what is folded into them. */
function idsBetween(days: Days, one: Place, other: Place): readonly string[] {
  const isDown = one.day < other.day || (one.day === other.day && one.row <= other.row);
  const [from, to] = isDown ? [one, other] : [other, one];
  const ids: string[] = [];
  for (
    let place: Place | undefined = from;
    place !== undefined && (place.day < to.day || (place.day === to.day && place.row <= to.row));
    place = findRow(days, place, 1)
  ) {
    const row = days.rowAt(place);
    if (row !== undefined) ids.push(row.key, ...row.repeats.map(({ id }) => id));
  }
  return ids;
}
