import { NativeSelect } from '@mantine/core';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { channelLabel } from '../domain/channels/channel.ts';
import {
  type HeatDay,
  type HeatStrip as Strip,
  type HeatUnit,
  type Tally,
  heatUnits,
} from '../domain/overview/heat-strip.ts';
import { heatLegend, toHeatView } from '../domain/overview/heat-view.ts';
import { bestHeatUnit } from '../domain/overview/overview.ts';
import { countOf, formatCount } from '../domain/text/wording.ts';
import { formatDayInWords } from '../domain/time/day.ts';
import type { View } from '../domain/view/view.ts';
import { VendorText, useMask } from '../message/VendorText.tsx';
import { HeatGrid } from './HeatGrid.tsx';
import classes from './HeatStrip.module.css';

type Props = {
  /** All days with contact, and those of them that are drawn. */
  readonly strip: Strip;
  readonly drawn: Strip;
  readonly view: View;
  readonly update: (changes: Partial<View>) => void;
};

/** When there was contact by which channel: a grid to read and to filter by, and the same as a table. */
export function HeatStrip({ strip, drawn, view, update }: Props): ReactNode {
  const titleId = useId();
  const [chosen, setChosen] = useState<HeatUnit>();
  if (strip.days.length === 0)
    return (
      <p>
        No communication here has a date{strip.doubtful > 0 && ' that can be believed'}, so no days can be
        drawn.
      </p>
    );
  const unit = chosen ?? bestHeatUnit(drawn);
  return (
    <>
      <h3 id={titleId}>Days with contact</h3>
      <div className={classes['head']}>
        <NativeSelect
          size="xs"
          aria-label="Columns"
          value={unit}
          data={heatUnits.map((one) => ({ value: one, label: `By ${one}` }))}
          onChange={({ currentTarget }) => setChosen(heatUnits.find((one) => one === currentTarget.value))}
        />
        <Legend unit={unit} />
      </div>
      {/* another unit begins anew, at its newest column */}
      <HeatChart
        key={unit}
        unit={unit}
        titleId={titleId}
        strip={strip}
        drawn={drawn}
        view={view}
        update={update}
      />
      <HeatTable strip={strip} />
    </>
  );
}

/** The grid, how to use it, and what it leaves out. */
function HeatChart({
  strip,
  drawn,
  unit,
  titleId,
  ...rest
}: Props & { readonly unit: HeatUnit; readonly titleId: string }): ReactNode {
  // The same columns for the same history: rows of up to 2,500 cells are drawn anew only where they change.
  const heat = useMemo(() => toHeatView(drawn, unit), [drawn, unit]);
  const later = strip.days.length - drawn.days.length;
  return (
    <>
      {heat.columns.length > 0 && <HeatGrid heat={heat} labelledBy={titleId} {...rest} />}
      <p className={classes['note']}>
        Press a cell to see only that {unit} and channel, once more to undo it; drag, or Shift with the arrow
        keys, for several {unit}s.
        {heat.cut && ' Earlier ones are not drawn.'}
        {later > 0 && ` ${countOf(later, 'day')} after the fetching not drawn.`}
        {heat.more > 0 && ` ${countOf(heat.more, 'more channel')} not drawn.`}
        {strip.doubtful > 0 && ` ${countOf(strip.doubtful, 'communication')} with a date in doubt not drawn.`}
        {strip.undated > 0 && ` ${countOf(strip.undated, 'communication')} without a date not drawn.`}
      </p>
    </>
  );
}

function Legend({ unit }: { readonly unit: HeatUnit }): ReactNode {
  return (
    <ul aria-label={`Messages in a ${unit}`} className={classes['legend']}>
      {heatLegend(unit).map(({ level, words }) => (
        <li key={level}>
          <span className={classes['shade']} data-level={level} aria-hidden /> {words}
        </li>
      ))}
      <li>
        <span className={classes['notch']} aria-hidden /> some failed
      </li>
    </ul>
  );
}

type TableProps = { readonly strip: Strip };

/** More would stall the page; how many more there are is said. */
const mostDays = 400;

/** The days with contact as a plain table, newest first; made only while it is open. */
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
              <td>{formatTally(day.all)}</td>
              <td>
                <VendorText>{mask.text(describeChannels(day))}</VendorText>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {days.length > newest.length && (
        <p className={classes['more']}>
          and {countOf(days.length - newest.length, 'earlier day')} with contact
        </p>
      )}
    </>
  );
}

function describeChannels({ channels }: HeatDay): string {
  return [...channels].map(([channel, tally]) => `${channelLabel(channel)} ${formatTally(tally)}`).join(', ');
}

function formatTally({ count, failed }: Tally): string {
  return failed === 0 ? formatCount(count) : `${formatCount(count)} (${formatCount(failed)} failed)`;
}
