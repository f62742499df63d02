import { memo, type ReactNode } from 'react';
import { describeTally } from '../../domain/overview/describe-tally.ts';
import { heatLevel } from '../../domain/overview/heat-level.ts';
import type { HeatView } from '../../domain/overview/to-heat-view.ts';
import type { SafeText } from '../../domain/masking/safe-text.ts';
import { ChannelIcon } from '../../message/ChannelIcon.tsx';
import { VendorText } from '../../message/VendorText.tsx';
import { cellName } from './cell-places.ts';
import classes from './HeatGrid.module.css';

type Props = {
  readonly heat: HeatView;
  readonly channel: string;
  /** The channel's name as it may be shown. */
  readonly label: SafeText;
  readonly row: number;
  /** The column where the Tab key stops, if it is in this row. */
  readonly stop: number | undefined;
  /** The columns that are filtered by, both inclusive. */
  readonly first: number | undefined;
  readonly last: number | undefined;
};

/** One channel's cells. Plain values only: a row is drawn anew only when something of it changes. */
export const HeatRow = memo(function HeatRow(props: Props): ReactNode {
  const { heat, channel, label, row, stop, first = Infinity, last = -Infinity } = props;
  const name = label;
  return (
    <tr>
      <th scope="row" title={name} className={classes['name']}>
        <ChannelIcon channel={channel} size={13} /> <VendorText>{label}</VendorText>
      </th>
      {heat.columns.map(({ from, words, cells }, column) => {
        const tally = cells.get(channel);
        const told = `${name}, ${words}: ${describeTally(tally)}`;
        return (
          <td
            key={from}
            tabIndex={column === stop ? 0 : -1}
            aria-label={told}
            aria-selected={column >= first && column <= last}
            title={told}
            data-cell={cellName({ row, column })}
            data-level={heatLevel(tally?.count ?? 0, heat.unit)}
            data-failed={tally !== undefined && tally.failed > 0}
          >
            {tally !== undefined && shorten(tally.count)}
          </td>
        );
      })}
    </tr>
  );
});

/** What has room in a cell; its name has the exact number. */
function shorten(count: number): string {
  return count < 1000 ? String(count) : `${Math.floor(count / 1000)}k`;
}
