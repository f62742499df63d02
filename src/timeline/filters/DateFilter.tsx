import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatCount } from '../../domain/text/wording.ts';
import { type DayNumber, dayNumberAt, formatDay, formatDayRange, parseDay } from '../../domain/time/day.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { quickRanges } from '../../domain/time/quick-ranges.ts';
import type { ZoneName } from '../../domain/time/zone.ts';
import { passingOthers } from '../../domain/view/choices.ts';
import type { Selection } from '../../domain/view/select.ts';
import type { View } from '../../domain/view/view.ts';
import classes from './DateFilter.module.css';

type Props = {
  readonly selection: Selection;
  readonly view: View;
  readonly zone: ZoneName;
  /** The quick ranges are counted back from here, the time of fetching. */
  readonly now: Instant;
  readonly onChange: (changes: Partial<View>) => void;
};

/** Quick ranges with their counts, and exact days; all of them days of the display zone. */
export function DateFilter({ selection, view, zone, now, onChange }: Props): ReactNode {
  const days = passingOthers(selection, 'date').flatMap(({ sentAt }) =>
    sentAt === undefined ? [] : [dayNumberAt(sentAt, zone)],
  );
  return (
    <div className={classes['dates']}>
      <ul className={classes['ranges']}>
        {quickRanges(now, zone).map(({ label, from, to }) => {
          const on = view.from === from && view.to === to;
          const count = days.filter((day) => day >= from && day <= to).length;
          return (
            <li key={label}>
              <button
                type="button"
                className={classes['range']}
                aria-pressed={on}
                title={formatDayRange(from, to)}
                onClick={() => onChange(on ? { from: undefined, to: undefined } : { from, to })}
              >
                <span>{label}</span> <span className={classes['count']}>{formatCount(count)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <div className={classes['exact']}>
        <DayField
          label="From"
          day={view.from}
          onDay={(from) => onChange({ from, to: later(view.to, from) })}
        />
        <DayField label="To" day={view.to} onDay={(to) => onChange({ to, from: earlier(view.from, to) })} />
      </div>
    </div>
  );
}

/** An end that a new beginning has overtaken moves along, and the other way round. */
function later(to: DayNumber | undefined, from: DayNumber | undefined): DayNumber | undefined {
  return to !== undefined && from !== undefined && to < from ? from : to;
}

function earlier(from: DayNumber | undefined, to: DayNumber | undefined): DayNumber | undefined {
  return from !== undefined && to !== undefined && from > to ? to : from;
}

type DayFieldProps = {
  readonly label: string;
  readonly day: DayNumber | undefined;
  readonly onDay: (day: DayNumber | undefined) => void;
};

/** A field for a day; `undefined` while it is empty or half typed. */
function DayField({ label, day, onDay }: DayFieldProps): ReactNode {
  return (
    <TextInput
      size="xs"
      type="date"
      label={label}
      value={day === undefined ? '' : formatDay(day)}
      onChange={({ currentTarget }) => onDay(parseDay(currentTarget.value))}
    />
  );
}
