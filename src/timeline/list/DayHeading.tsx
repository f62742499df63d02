import type { ReactNode } from 'react';
import { type DayNumber, formatDayInWords } from '../../domain/time/day-number.ts';
import { countOf } from '../../domain/text/format-count.ts';
import classes from './TimelineList.module.css';

/** `Wednesday 28 May 2025 · 3 messages` */
export function DayHeading({
  day,
  count,
}: {
  readonly day: DayNumber | undefined;
  readonly count: number;
}): ReactNode {
  return (
    <h2 className={classes['heading']}>
      {day === undefined ? 'Date unknown' : formatDayInWords(day)}
      <span className={classes['count']}> · {countOf(count, 'message')}</span>
    </h2>
  );
}
