import type { ReactNode } from 'react';
import { countOf, formatCount } from '../../domain/text/format-count.ts';
import {
  allChannels,
  channelStripHeads,
  describeLatest,
  describeShare,
  type StripLine,
} from '../../domain/overview/channel-strip.ts';
import { mostRows } from '../../domain/overview/to-heat-view.ts';
import { ChannelIcon } from '../../message/ChannelIcon.tsx';
import { ours } from '../../domain/masking/safe-text.ts';
import { VendorText } from '../../message/VendorText.tsx';
import { ReportHeat } from './ReportHeat.tsx';
import { withKeys } from '../../ui/with-keys.ts';
import classes from './ReportSummary.module.css';
import { WideTable } from './WideTable.tsx';
import type { Summary } from './to-summary.ts';

const nothing = ours('');

/** What the messages of a report say together: how often, by which channel, when, and what arrived. */
export function ReportSummary({ summary }: { readonly summary: Summary }): ReactNode {
  const { sentences, lines, heat } = summary;
  return (
    <section className={classes['summary']}>
      <h2>Summary of these messages</h2>
      <ul className={classes['sentences']}>
        {withKeys(sentences, (sentence) => sentence).map(({ key, item: sentence }) => (
          <li key={key}>{sentence}</li>
        ))}
      </ul>
      {lines.length > 0 && <Channels summary={summary} />}
      {heat !== undefined && <ReportHeat heat={heat} names={summary.names} />}
    </section>
  );
}

function Channels({ summary }: { readonly summary: Summary }): ReactNode {
  const { lines, total, note, names, zone } = summary;
  return (
    <>
      <WideTable name="Channels">
        <table className={classes['channels']}>
          <thead>
            <tr>
              {channelStripHeads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, mostRows).map(({ channel, ...line }) => (
              <tr key={channel}>
                <th scope="row">
                  <ChannelIcon channel={channel} size={14} />{' '}
                  <VendorText>{names.get(channel) ?? nothing}</VendorText>
                </th>
                <Cells line={line} zone={zone} />
              </tr>
            ))}
            {lines.length > 1 && (
              <tr>
                <th scope="row">{allChannels}</th>
                <Cells line={total} zone={zone} />
              </tr>
            )}
          </tbody>
        </table>
      </WideTable>
      {lines.length > mostRows && (
        <p className={classes['note']}>and {countOf(lines.length - mostRows, 'more channel')}</p>
      )}
      <p className={classes['note']}>
        <VendorText>{note}</VendorText>
      </p>
    </>
  );
}

function Cells({ line, zone }: { readonly line: StripLine } & Pick<Summary, 'zone'>): ReactNode {
  const { count, lastDelivered, lastFailed, share } = line;
  return (
    <>
      <td>{formatCount(count)}</td>
      <td>{describeLatest(lastDelivered, zone)}</td>
      <td>{describeLatest(lastFailed, zone)}</td>
      <td>{describeShare(share) ?? 'no status'}</td>
    </>
  );
}
