import type { ReactNode } from 'react';
import { countOf, formatCount } from '../../domain/text/format-count.ts';
import { heatLegend, heatLevel } from '../../domain/overview/heat-level.ts';
import type { HeatView } from '../../domain/overview/to-heat-view.ts';
import { ours } from '../../domain/masking/safe-text.ts';
import { VendorText } from '../../message/VendorText.tsx';
import classes from './ReportHeat.module.css';
import { WideTable } from './WideTable.tsx';
import type { Summary } from './to-summary.ts';

const nothing = ours('');

type Props = { readonly heat: HeatView } & Pick<Summary, 'names'>;

/** When there was contact by which channel, as a table that is also a picture. */
export function ReportHeat({ heat, names }: Props): ReactNode {
  const { unit, channels, columns, sections } = heat;
  const corner = (
    <th scope="col" rowSpan={unit === 'year' ? 1 : 2} className={classes['name']}>
      {unit === 'week' ? 'Week from Monday' : `By ${unit}`}
    </th>
  );
  return (
    <>
      <WideTable name={`Messages by channel and ${unit}`}>
        <table className={classes['heat']}>
          <thead>
            {unit !== 'year' && (
              <tr>
                {corner}
                {sections.map(({ label, columns: span }) => (
                  <th key={label} scope="colgroup" colSpan={span}>
                    <span className={classes['section']}>{label}</span>
                  </th>
                ))}
              </tr>
            )}
            <tr>
              {unit === 'year' && corner}
              {columns.map(({ from, label, words }) => (
                <th key={from} scope="col" abbr={words}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {channels.map((channel) => (
              <tr key={channel}>
                <th scope="row" className={classes['name']}>
                  <VendorText>{names.get(channel) ?? nothing}</VendorText>
                </th>
                {columns.map(({ from, cells }) => {
                  const tally = cells.get(channel);
                  return (
                    <td
                      key={from}
                      data-level={heatLevel(tally?.count ?? 0, unit)}
                      data-failed={tally !== undefined && tally.failed > 0}
                    >
                      {tally !== undefined && formatCount(tally.count)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      <p className={classes['note']}>
        Messages in a {unit}:
        {heatLegend(unit).map(({ level, words }) => (
          <span key={level} className={classes['key']}>
            <span className={classes['shade']} data-level={level} aria-hidden /> {words}
          </span>
        ))}
        <span className={classes['key']}>
          <span className={classes['shade']} data-failed aria-hidden /> some failed
        </span>
        {heat.cut && ' · earlier ones are not drawn'}
        {heat.more > 0 && ` · ${countOf(heat.more, 'more channel')} not drawn`}
      </p>
    </>
  );
}
