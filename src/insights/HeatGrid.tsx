import { type KeyboardEvent, type MouseEvent, type ReactNode, memo, useState } from 'react';
import { channelLabel } from '../domain/channels/channel.ts';
import { ownText, type SafeText } from '../domain/masking/safe-text.ts';
import { failsMore, heatLevel } from '../domain/overview/heat-scale.ts';
import type { Tally } from '../domain/overview/heat-strip.ts';
import { type HeatView, describeTally, shortTally } from '../domain/overview/heat-view.ts';
import { formatCount } from '../domain/text/wording.ts';
import type { View } from '../domain/view/view.ts';
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
import { HeatGridBox } from './HeatGridBox.tsx';
import classes from './HeatGrid.module.css';

type Props = {
  readonly heat: HeatView;
  readonly view: View;
  readonly update: (changes: Partial<View>) => void;
  readonly labelledBy: string;
};

/** Channels by days (weeks, months, years), the last row all of them. One stop of the Tab key; arrows move, Enter filters, Shift or dragging takes several. */
export function HeatGrid({ heat, view, update, labelledBy }: Props): ReactNode {
  const mask = useMask();
  const { channels, columns } = heat;
  // the row after several channels' is that of all
  const last = { row: channels.length > 1 ? channels.length : 0, column: columns.length - 1 };
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
    <HeatGridBox>
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
          {channels.length > 1 && (
            <HeatRow
              heat={heat}
              channel={undefined}
              label={allRow}
              row={last.row}
              stop={stop.row === last.row ? stop.column : undefined}
              first={view.channel === undefined ? range?.first : undefined}
              last={view.channel === undefined ? range?.last : undefined}
            />
          )}
        </tbody>
      </table>
    </HeatGridBox>
  );
}

const allRow = ownText('All');

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
        <col span={columns.length} className={classes['column']} data-wide={isWide(heat)} />
      </colgroup>
      <thead>
        {unit !== 'year' && (
          <tr>
            <th scope="col" rowSpan={2} className={classes['corner']}>
              Channel
            </th>
            {sections.map(({ label, columns: span }, index) => (
              <th key={columns[starts[index] ?? 0]?.from} scope="col" colSpan={span} title={label}>
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
            <th key={from} scope="col" title={words} data-on={index >= first && index <= last}>
              <span aria-hidden>{unit === 'month' && !isWide(heat) ? label.charAt(0) : label}</span>
              <span className={classes['hidden']}>{words}</span>
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
});

/** As many columns have room for more than two digits, and for three letters. */
const mostWide = 8;

function isWide({ unit, columns }: HeatView): boolean {
  return unit === 'year' || columns.length <= mostWide;
}

type RowProps = {
  readonly heat: HeatView;
  /** `undefined` is all of them together: a total, which is not shaded. */
  readonly channel: string | undefined;
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
  const { columns, scale, average, totals, total } = heat;
  const sum = channel === undefined ? total : totals.get(channel);
  return (
    <tr data-total={channel === undefined}>
      <th scope="row" title={label} className={classes['name']}>
        <span className={classes['label']}>
          <VendorText>{label}</VendorText>
        </span>{' '}
        <span className={classes['sum']}>{formatCount(sum?.count ?? 0)}</span>
      </th>
      {columns.map(({ from, words, cells, all }, column) => {
        const tally: Tally | undefined = channel === undefined ? all : cells.get(channel);
        return (
          <td
            key={from}
            tabIndex={column === stop ? 0 : -1}
            aria-label={`${label}, ${words}: ${describeTally(tally)}`}
            aria-selected={column >= first && column <= last}
            title={shortTally(tally)}
            data-cell={cellName({ row, column })}
            data-level={channel === undefined ? undefined : heatLevel(tally?.count ?? 0, scale)}
            data-failed={failsMore(tally, average)}
          >
            {tally !== undefined && tally.count > 0 && <span aria-hidden>{shorten(tally.count)}</span>}
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
