import type { ReactNode } from 'react';
import type { ReportDay } from './report-row.ts';
import { ReportRowView } from './ReportRowView.tsx';
import classes from './ReportDayRows.module.css';

type Props = { readonly day: ReportDay; readonly continued: boolean };

/** A day's heading and its messages. */
export function ReportDayRows({ day: { title, note, rows }, continued }: Props): ReactNode {
  return (
    <>
      <h3 className={classes['day']} data-continued={continued}>
        {title} <span className={classes['note']}>· {note}</span>
        {continued && <span className={classes['note']}> · continued</span>}
      </h3>
      {rows.map((row) => (
        <ReportRowView key={row.key} row={row} />
      ))}
    </>
  );
}
