import { memo, type ReactNode } from 'react';
import type { HeatView } from '../../domain/overview/to-heat-view.ts';
import classes from './HeatGrid.module.css';

type Props = {
  readonly heat: HeatView;
  /** The columns that are filtered by, both inclusive. */
  readonly first: number | undefined;
  readonly last: number | undefined;
};

/** Months (or years) over their columns; the columns that are filtered by are marked. */
export const HeatHead = memo(function HeatHead({
  heat,
  first = Infinity,
  last = -Infinity,
}: Props): ReactNode {
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
