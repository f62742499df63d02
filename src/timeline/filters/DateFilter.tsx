import type { ReactNode } from 'react';
import { formatCount } from '../../domain/text/wording.ts';
import { type DayNumber, dayNumberAt, formatDayRange, parseDayText } from '../../domain/time/day.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { ZoneName } from '../../domain/time/zone.ts';
import { countByDay } from '../../domain/view/choices.ts';
import { datePresets } from '../../domain/view/date-presets.ts';
import type { Selection } from '../../domain/view/select.ts';
import type { View } from '../../domain/view/view.ts';
import { DayField } from '../../ui/DayField.tsx';
import classes from './DateFilter.module.css';

type Props = {
  readonly selection: Selection;
  readonly view: View;
  readonly zone: ZoneName;
  /** A day that is typed without its year is the last one before this, the time of fetching. */
  readonly now: Instant;
  readonly onChange: (changes: Partial<View>) => void;
};

/** Years and months that hold messages with their counts, and exact days; all of them days of the display zone. */
export function DateFilter({ selection, view, zone, now, onChange }: Props): ReactNode {
  const today = dayNumberAt(now, zone);
  const presets = datePresets(countByDay(selection, zone));
  const field = {
    write: (day: DayNumber) => formatDayRange(day, day),
    read: (text: string) => parseDayText(text, today),
    hint: 'A day like 28 May 2025 or 2025-05-28.',
  };
  return (
    <div className={classes['dates']}>
      <ul className={classes['ranges']}>
        {presets.map(({ label, from, to, count }) => {
          const on = view.from === from && view.to === to;
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
          {...field}
          label="From"
          day={view.from}
          onDay={(from) => onChange({ from, to: later(view.to, from) })}
        />
        <DayField
          {...field}
          label="To"
          day={view.to}
          onDay={(to) => onChange({ to, from: earlier(view.from, to) })}
        />
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
