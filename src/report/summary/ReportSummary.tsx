import type { ReactNode } from 'react';
import { formatCount } from '../../domain/format-count.ts';
import { dayNumberAt } from '../../domain/day-number.ts';
import { describeShare } from '../../domain/overview/describe-share.ts';
import { formatShortDay } from '../../domain/overview/format-short-day.ts';
import type { Latest } from '../../domain/overview/to-channel-strip.ts';
import type { ZoneName } from '../../domain/zone-name.ts';
import { ChannelIcon } from '../../message/ChannelIcon.tsx';
import { VendorText } from '../../message/VendorText.tsx';
import { ReportHeat } from './ReportHeat.tsx';
import classes from './ReportSummary.module.css';
import { mostLines } from './estimate-summary-height.ts';
import type { Summary } from './to-summary.ts';

/** What the messages of a report say together: how often, by which channel, when, and what arrived. */
export function ReportSummary({ summary }: { readonly summary: Summary }): ReactNode {
  const { sentences, lines, heat } = summary;
  return (
    <section className={classes['summary']}>
      <h2>Summary of these messages</h2>
      <ul className={classes['sentences']}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {lines.length > 0 && <Channels summary={summary} />}
      {heat !== undefined && <ReportHeat heat={heat} names={summary.names} />}
    </section>
  );
}

function Channels({ summary: { lines, names, zone } }: { readonly summary: Summary }): ReactNode {
  return (
    <>
      <table aria-label="Channels" className={classes['channels']}>
        <thead>
          <tr>
            <th scope="col">Channel</th>
            <th scope="col">Messages</th>
            <th scope="col">Last delivered</th>
            <th scope="col">Last failed</th>
            <th scope="col">Delivered</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, mostLines).map(({ channel, count, lastDelivered, lastFailed, share }) => (
            <tr key={channel}>
              <th scope="row">
                <ChannelIcon channel={channel} size={14} />{' '}
                <VendorText>{names.get(channel) ?? ''}</VendorText>
              </th>
              <td>{formatCount(count)}</td>
              <td>{describeLatest(lastDelivered, zone)}</td>
              <td>{describeLatest(lastFailed, zone)}</td>
              <td>{describeShare(share) ?? 'no status'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > mostLines && (
        <p className={classes['note']}>and {formatCount(lines.length - mostLines)} more channels</p>
      )}
      <p className={classes['note']}>
        Dates are of sending. Delivered or opened, of those to the customer with a status; sent without a
        receipt is not known to have arrived.
      </p>
    </>
  );
}

function describeLatest(latest: Latest | undefined, zone: ZoneName): string {
  if (latest === undefined) return 'none';
  return latest.sentAt === undefined ? 'date unknown' : formatShortDay(dayNumberAt(latest.sentAt, zone));
}
