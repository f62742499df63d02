import { type KeyboardEvent, type MouseEvent, type ReactNode, memo, useState } from 'react';
import { channelLabel } from '../domain/channels/channel.ts';
import type { SafeText } from '../domain/masking/safe-text.ts';
import { type HeatView, describeTally, heatLevel } from '../domain/overview/heat-view.ts';
import type { View } from '../domain/view/view.ts';
import { ChannelIcon } from '../message/ChannelIcon.tsx';
import { VendorText, useMask } from '../message/VendorText.tsx';
import {
  type GridPlace,
  cellAt,
  cellName,
  columnsWithin,
  moveInGrid,
  placeOf,
  useBrush,
} from './grid-selection.ts';
import classes from './HeatGrid.module.css';

type Props = {
  readonly heat: HeatView;
  readonly view: View;
  readonly update: (changes: Partial<View>) => void;
  readonly labelledBy: string;
};

/** Channels by days (weeks, months, years). One stop of the Tab key; arrows move, Enter filters, Shift or dragging takes several. */
export function HeatGrid({ heat, view, update, labelledBy }: Props): ReactNode {
  const mask = useMask();
  const { channels, columns } = heat;
  const last = { row: channels.length - 1, column: columns.length - 1 };
  const [active, setActive] = useState<GridPlace>({ row: 0, column: last.column });
  /** Where a range begins that Shift makes longer. */
  const [anchor, setAnchor] = useState(last.column);

  const pick = ({ row, column }: GridPlace): void => {
    const [channel, period] = [channels[row], columns[column]];
    if (period === undefined) return;
    setAnchor(column);
    const on = view.channel === channel && view.from === period.from && view.to === period.to;
    if (on) update({ from: undefined, to: undefined, channel: undefined });
    else update({ from: period.from, to: period.to, channel });
  };
  const pickRange = (one: number, other: number): void => {
    const from = columns[Math.min(one, other)]?.from;
    const to = columns[Math.max(one, other)]?.to;
    if (from !== undefined && to !== undefined) update({ from, to });
  };
  const onClick = ({ target, shiftKey }: MouseEvent): void => {
    const place = placeOf(target);
    if (place === undefined) return;
    if (shiftKey) pickRange(anchor, place.column);
    else pick(place);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const { key, ctrlKey, shiftKey, target } = event;
    const place = placeOf(target);
    if (place === undefined || event.altKey || event.metaKey) return;
    const moved = moveInGrid(ctrlKey ? `Ctrl+${key}` : key, place, last);
    const pressed = key === 'Enter' || key === ' ';
    if (moved === undefined && !pressed) return;
    event.preventDefault();
    if (moved === undefined) {
      pick(place);
      return;
    }
    cellAt(event.currentTarget, moved)?.focus();
    if (!shiftKey) setAnchor(moved.column);
    else if (moved.column !== place.column) pickRange(anchor, moved.column);
  };
  const brush = useBrush(pickRange);
  const range = brush.range ?? columnsWithin(columns, view.from, view.to);
  // A refresh may have taken the cell away that was the stop of the Tab key.
  const stop = { row: Math.min(active.row, last.row), column: Math.min(active.column, last.column) };
  return (
    <div className={classes['box']} ref={scrollToNewest}>
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid as the ARIA practices build it: its cells take the focus, and its headings are those of a table
        role="grid"
        aria-labelledby={labelledBy}
        aria-multiselectable
        className={classes['grid']}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerDown={brush.onPointerDown}
        onPointerOver={brush.onPointerOver}
        onFocus={({ target }) => setActive(placeOf(target) ?? active)}
      >
        <HeatHead heat={heat} first={range?.first} last={range?.last} />
        <tbody>
          {channels.map((channel, row) => (
            <HeatRow
              key={channel}
              heat={heat}
              channel={channel}
              label={mask.id(channelLabel(channel))}
              row={row}
              stop={stop.row === row ? stop.column : undefined}
              first={isFilteredOut(view, channel) ? undefined : range?.first}
              last={isFilteredOut(view, channel) ? undefined : range?.last}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function scrollToNewest(box: HTMLDivElement | null): void {
  box?.scrollTo({ left: box.scrollWidth });
}

/** Another channel is the one that is filtered by. */
function isFilteredOut(view: View, channel: string): boolean {
  return view.channel !== undefined && view.channel !== channel;
}

type HeadProps = {
  readonly heat: HeatView;
  /** The columns that are filtered by, both inclusive. */
  readonly first: number | undefined;
  readonly last: number | undefined;
};

/** Months (or years) over their columns; the columns that are filtered by are marked. */
const HeatHead = memo(function HeatHead({ heat, first = Infinity, last = -Infinity }: HeadProps): ReactNode {
  const { columns, sections, unit } = heat;
  const starts = sections.map((_, index) =>
    sections.slice(0, index).reduce((sum, section) => sum + section.columns, 0),
  );
  return (
    <>
      <colgroup>
        <col className={classes['names']} />
        <col span={columns.length} className={classes['column']} data-unit={unit} />
      </colgroup>
      <thead>
        {unit !== 'year' && (
          <tr>
            <th scope="col" rowSpan={2} className={classes['corner']}>
              Channel
            </th>
            {sections.map(({ label, columns: span }, index) => (
              <th key={columns[starts[index] ?? 0]?.from} scope="colgroup" colSpan={span} title={label}>
                <span className={classes['section']}>{label}</span>
              </th>
            ))}
          </tr>
        )}
        <tr>
          {unit === 'year' && (
            <th scope="col" className={classes['corner']}>
              Channel
            </th>
          )}
          {columns.map(({ from, label, words }, index) => (
            <th key={from} scope="col" abbr={words} title={words} data-on={index >= first && index <= last}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
});

type RowProps = {
  readonly heat: HeatView;
  readonly channel: string;
  /** The channel's name as it may be shown. */
  readonly label: SafeText;
  readonly row: number;
  /** The column where the Tab key stops, if it is in this row. */
  readonly stop: number | undefined;
  /** The columns that are filtered by, both inclusive. */
  readonly first: number | undefined;
  readonly last: number | undefined;
};

/** One channel's cells. Plain values only: a row is drawn anew only when something of it changes. */
const HeatRow = memo(function HeatRow(props: RowProps): ReactNode {
  const { heat, channel, label, row, stop, first = Infinity, last = -Infinity } = props;
  return (
    <tr>
      <th scope="row" title={label} className={classes['name']}>
        <ChannelIcon channel={channel} size={13} /> <VendorText>{label}</VendorText>
      </th>
      {heat.columns.map(({ from, words, cells }, column) => {
        const tally = cells.get(channel);
        const summary = `${label}, ${words}: ${describeTally(tally)}`;
        return (
          <td
            key={from}
            tabIndex={column === stop ? 0 : -1}
            aria-label={summary}
            aria-selected={column >= first && column <= last}
            title={summary}
            data-cell={cellName({ row, column })}
            data-level={heatLevel(tally?.count ?? 0, heat.unit)}
            data-failed={tally !== undefined && tally.failed > 0}
          >
            {tally !== undefined && shorten(tally.count)}
          </td>
        );
      })}
    </tr>
  );
});

/** What has room in a cell; its name has the exact number. */
function shorten(count: number): string {
  return count < 1000 ? String(count) : `${Math.floor(count / 1000)}k`;
}
