import { memo, type ReactNode } from 'react';
import type { HeatView } from '../../domain/overview/to-heat-view.ts';
import type { ColumnRange } from './columns-within.ts';
import classes from './HeatGrid.module.css';

type Props = { readonly heat: HeatView; readonly range: ColumnRange | undefined };

/** Months (or years) over their columns; the columns that are filtered by are marked. */
export const HeatHead = memo(function HeatHead({ heat, range }: Props): ReactNode {
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
            <td className={classes['corner']} />
            {sections.map(({ label, columns: span }, index) => (
              <th key={columns[starts[index] ?? 0]?.from} scope="colgroup" colSpan={span} title={label}>
                <span className={classes['section']}>{label}</span>
              </th>
            ))}
          </tr>
        )}
        <tr>
          <td className={classes['corner']} />
          {columns.map(({ from, label, words }, index) => (
            <th
              key={from}
              scope="col"
              abbr={words}
              title={words}
              data-on={range !== undefined && index >= range.first && index <= range.last}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
});
