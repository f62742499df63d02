import { memo, type ReactNode } from 'react';
import { formatCount } from '../domain/text/format-count.ts';
import { VendorText } from '../message/VendorText.tsx';
import { DemoStamp } from './DemoStamp.tsx';
import type { ReportHead } from './report-head.ts';
import type { ReportPart } from './report-part.ts';
import { ReportDayRows } from './ReportDayRows.tsx';
import classes from './ReportParts.module.css';

type Props = { readonly parts: readonly ReportPart[]; readonly head: ReportHead };

/** The messages of a report, in numbered parts where it is long. Paper has pages instead: the parts' own heads do not print. */
export function ReportParts({ parts, head: { running, isDemo } }: Props): ReactNode {
  if (parts.every(({ days }) => days.length === 0))
    return <p className={classes['nothing']}>No message is in this selection.</p>;
  return parts.map((part) => (
    <section
      key={part.number}
      className={classes['part']}
      data-part={part.number}
      style={{ containIntrinsicHeight: `auto ${part.height}px` }}
    >
      {part.number > 1 && (
        <div className={classes['running']}>
          <p>
            <VendorText>{running}</VendorText>
          </p>
          {isDemo && <DemoStamp>DEMO</DemoStamp>}
        </div>
      )}
      <h2 className={classes['heading']}>
        Messages
        {part.of > 1 && (
          <span className={classes['number']}>
            , part {formatCount(part.number)} of {formatCount(part.of)}
          </span>
        )}
      </h2>
      <PartDays part={part} />
    </section>
  ));
}

/** Drawn anew only when its rows change: what is typed into the head moves none of them. */
const PartDays = memo(function PartDays({ part }: { readonly part: ReportPart }): ReactNode {
  return part.days.map((day) => <ReportDayRows key={day.title} day={day} continued={day.continued} />);
});
