import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { channelLabel } from '../domain/channels/channel.ts';
import { formatShare } from '../domain/overview/channel-strip.ts';
import { heatLegend } from '../domain/overview/heat-scale.ts';
import {
  type HeatDay,
  type HeatStrip as Strip,
  type HeatUnit,
  heatUnits,
} from '../domain/overview/heat-strip.ts';
import {
  type HeatPage,
  type HeatView,
  bestHeatUnit,
  shortTally,
  toHeatPages,
  toHeatView,
} from '../domain/overview/heat-view.ts';
import { countOf, formatCount } from '../domain/text/wording.ts';
import { formatDayInWords } from '../domain/time/day.ts';
import type { View } from '../domain/view/view.ts';
import { VendorText, useMask } from '../message/VendorText.tsx';
import { Button } from '../ui/Button.tsx';
import { HeatGrid } from './HeatGrid.tsx';
import classes from './HeatStrip.module.css';

type Props = {
  /** All days with messages, and those of them that are drawn. */
  readonly strip: Strip;
  readonly drawn: Strip;
  readonly view: View;
  readonly update: (changes: Partial<View>) => void;
};

const unitLabels = { day: 'Days', week: 'Weeks', month: 'Months', year: 'Years' } as const satisfies Record<
  HeatUnit,
  string
>;

/** When there were messages by which channel: a grid to read and to filter by, and the same as a table. */
export function HeatStrip({ strip, drawn, view, update }: Props): ReactNode {
  const titleId = useId();
  const [chosen, setChosen] = useState<HeatUnit>();
  /** Where the page begins that was gone to; another unit begins anew, at its newest. */
  const [goneTo, setGoneTo] = useState<number>();
  const best = useMemo(() => bestHeatUnit(drawn), [drawn]);
  const unit = chosen ?? best;
  const pages = useMemo(() => toHeatPages(drawn, unit), [drawn, unit]);
  const page = pages.find(({ from }) => from === goneTo) ?? pages.at(-1);
  // The same columns for the same messages: rows are drawn anew only where they change.
  const heat = useMemo(() => toHeatView(drawn, unit, { within: page }), [drawn, unit, page]);
  if (strip.days.length === 0)
    return (
      <p>
        No message here has a date{strip.doubtful > 0 && ' that can be believed'}, so no days can be drawn.
      </p>
    );
  return (
    <>
      <div className={classes['head']}>
        <h3 id={titleId}>Days with contact</h3>
        {page !== undefined && <Pages pages={pages} page={page} onGo={setGoneTo} />}
        <select
          aria-label="Columns"
          className={classes['select']}
          value={unit}
          onChange={({ currentTarget }) => {
            setChosen(heatUnits.find((one) => one === currentTarget.value));
            setGoneTo(undefined);
          }}
        >
          {heatUnits.map((one) => (
            <option key={one} value={one}>
              {unitLabels[one]}
            </option>
          ))}
        </select>
      </div>
      {heat.columns.length > 0 && (
        <HeatGrid
          key={`${unit} ${page?.from}`}
          heat={heat}
          labelledBy={titleId}
          view={view}
          update={update}
        />
      )}
      <Legend heat={heat} />
      <p className={classes['note']}>
        {['Press or drag to filter', ...describeLeftOut(heat, strip, drawn)].join('. ')}
      </p>
      <HeatTable strip={strip} />
    </>
  );
}

type PagesProps = {
  readonly pages: readonly HeatPage[];
  readonly page: HeatPage;
  readonly onGo: (from: number) => void;
};

/** The way to every year (of days: to every month), with how many messages each holds. */
function Pages({ pages, page, onGo }: PagesProps): ReactNode {
  const index = pages.indexOf(page);
  const [earlier, later] = [pages[index - 1], pages[index + 1]];
  return (
    <div role="group" aria-label="Years" className={classes['pages']}>
      <Button
        square
        variant="subtle"
        aria-label={earlier === undefined ? 'Nothing earlier' : `Earlier: ${earlier.label}`}
        disabled={earlier === undefined}
        onClick={() => earlier && onGo(earlier.from)}
        icon={<IconChevronLeft size="0.875rem" aria-hidden />}
      />
      <select
        aria-label="Drawn"
        className={classes['select']}
        value={page.from}
        onChange={({ currentTarget }) => onGo(Number(currentTarget.value))}
      >
        {pages.toReversed().map(({ from, label, count }) => (
          <option key={from} value={from}>
            {label} · {formatCount(count)}
          </option>
        ))}
      </select>
      <Button
        square
        variant="subtle"
        aria-label={later === undefined ? 'Nothing later' : `Later: ${later.label}`}
        disabled={later === undefined}
        onClick={() => later && onGo(later.from)}
        icon={<IconChevronRight size="0.875rem" aria-hidden />}
      />
    </div>
  );
}

/** What of the messages stands in no cell. */
function describeLeftOut(heat: HeatView, strip: Strip, drawn: Strip): readonly string[] {
  const later = strip.days.length - drawn.days.length;
  const missing = [
    ...(heat.more > 0 ? [countOf(heat.more, 'more channel')] : []),
    ...(later > 0 ? [`${countOf(later, 'day')} after it was fetched`] : []),
    ...(strip.doubtful > 0 ? [`${countOf(strip.doubtful, 'message')} with a date in doubt`] : []),
    ...(strip.undated > 0 ? [`${countOf(strip.undated, 'message')} without a date`] : []),
  ];
  return [
    ...(heat.cut ? ['Earlier columns are not drawn'] : []),
    ...(missing.length === 0 ? [] : [`Not drawn: ${missing.join(', ')}`]),
  ];
}

/** The depths, in this customer's own numbers, and what the corner means. */
function Legend({ heat: { unit, scale, average } }: { readonly heat: HeatView }): ReactNode {
  return (
    <ul aria-label={`Messages in a ${unit}`} className={classes['legend']}>
      {heatLegend(scale).map(({ level, words }) => (
        <li key={level}>
          <span className={classes['shade']} data-level={level} aria-hidden /> {words}
        </li>
      ))}
      {average.failed > 0 && average.failed < average.count && (
        <li>
          <span className={classes['notch']} aria-hidden /> failed more than average (
          {formatShare(average.failed, average.count)})
        </li>
      )}
    </ul>
  );
}

type TableProps = { readonly strip: Strip };

/** More would stall the page; how many more there are is said. */
const mostDays = 400;

/** The days with messages as a plain table, newest first; made only while it is open. */
function HeatTable({ strip }: TableProps): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={classes['summary']}>As a table</summary>
      {open && <DaysTable strip={strip} />}
    </details>
  );
}

function DaysTable({ strip: { days } }: TableProps): ReactNode {
  const mask = useMask();
  const newest = days.slice(-mostDays).toReversed();
  return (
    <>
      <table aria-label="Days with contact" className={classes['days']}>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Messages</th>
            <th scope="col">By channel</th>
          </tr>
        </thead>
        <tbody>
          {newest.map((day) => (
            <tr key={day.day}>
              <th scope="row">{formatDayInWords(day.day)}</th>
              <td>{shortTally(day.all)}</td>
              <td>
                <VendorText>{mask.text(describeChannels(day))}</VendorText>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {days.length > newest.length && (
        <p className={classes['note']}>
          and {countOf(days.length - newest.length, 'earlier day')} with contact
        </p>
      )}
    </>
  );
}

function describeChannels({ channels }: HeatDay): string {
  return [...channels]
    .map(([channel, { count, failed }]) => {
      const words = `${channelLabel(channel)} ${formatCount(count)}`;
      return failed === 0 ? words : `${words} (${formatCount(failed)} failed)`;
    })
    .join(', ');
}
