import { type ReactNode, useState } from 'react';
import type { Masker } from '../../domain/masking/masker.ts';
import { channelLabel } from '../../domain/channels/channel.ts';
import { formatDayInWords } from '../../domain/time/day-number.ts';
import { countOf, formatCount } from '../../domain/text/format-count.ts';
import type { HeatDay, HeatStrip, Tally } from '../../domain/overview/heat-strip.ts';
import { VendorText } from '../../message/VendorText.tsx';
import classes from './HeatTable.module.css';

type Props = { readonly strip: HeatStrip; readonly mask: Masker };

/** More would stall the page; how many more there are is said. */
const mostListed = 400;

/** The days with contact as a plain table, newest first; made only while it is open. */
export function HeatTable({ strip, mask }: Props): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={classes['summary']}>As a table</summary>
      {open && <Days strip={strip} mask={mask} />}
    </details>
  );
}

function Days({ strip: { days }, mask }: Props): ReactNode {
  const listed = days.slice(-mostListed).toReversed();
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
          {listed.map((day) => (
            <tr key={day.day}>
              <th scope="row">{formatDayInWords(day.day)}</th>
              <td>{amount(day.all)}</td>
              <td>
                <VendorText>{mask.text(byChannel(day))}</VendorText>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {days.length > listed.length && (
        <p className={classes['more']}>
          and {countOf(days.length - listed.length, 'earlier day')} with contact
        </p>
      )}
    </>
  );
}

function byChannel({ channels }: HeatDay): string {
  return [...channels].map(([channel, tally]) => `${channelLabel(channel)} ${amount(tally)}`).join(', ');
}

function amount({ count, failed }: Tally): string {
  return failed === 0 ? formatCount(count) : `${formatCount(count)} (${formatCount(failed)} failed)`;
}
