import type { ReactNode } from 'react';
import { ownText } from '../domain/masking/safe-text.ts';
import {
  type StripLine,
  allChannels,
  channelStripHeads,
  describeArrived,
  describeLatest,
  formatShare,
} from '../domain/overview/channel-strip.ts';
import { failsMore, heatLegend, heatLevel } from '../domain/overview/heat-scale.ts';
import { type HeatView, mostRows } from '../domain/overview/heat-view.ts';
import { countOf, formatCount } from '../domain/text/wording.ts';
import { ChannelIcon } from '../message/ChannelIcon.tsx';
import { VendorText } from '../message/VendorText.tsx';
import { withKeys } from '../ui/with-keys.ts';
import type { Summary } from './report-summary.ts';
import classes from './ReportSummary.module.css';

/** In place of a name that is not there: every channel has one. */
const noName = ownText('');

/** What the messages of a report say together: how often, by which channel, when, and what arrived. */
export function ReportSummary({ summary }: { readonly summary: Summary }): ReactNode {
  const { sentences, lines, heat } = summary;
  return (
    <section className={classes['summary']}>
      <h2>Summary of these messages</h2>
      <ul className={classes['sentences']}>
        {withKeys(sentences, (sentence) => sentence).map(({ key, item: sentence }) => (
          <li key={key}>
            <VendorText>{sentence}</VendorText>
          </li>
        ))}
      </ul>
      {/* What cannot be cut comes first, so that the table's rows fill the page. */}
      {heat !== undefined && <ReportHeat heat={heat} names={summary.names} />}
      {lines.length > 0 && <ChannelTable summary={summary} />}
    </section>
  );
}

/** Per channel, and in all, what was sent and what became of it. */
function ChannelTable({ summary }: { readonly summary: Summary }): ReactNode {
  const { lines, total, note, names, overlaps, zone } = summary;
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
                  <VendorText>{names.get(channel) ?? noName}</VendorText>
                  {overlaps.has(channel) && (
                    <>
                      {' ('}
                      <VendorText>{overlaps.get(channel) ?? noName}</VendorText>)
                    </>
                  )}
                </th>
                <ChannelCells line={line} zone={zone} />
              </tr>
            ))}
            {lines.length > 1 && (
              <tr>
                <th scope="row">{allChannels}</th>
                <ChannelCells line={total} zone={zone} />
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

function ChannelCells({ line, zone }: { readonly line: StripLine } & Pick<Summary, 'zone'>): ReactNode {
  const { count, failed, lastSent } = line;
  return (
    <>
      <td>{formatCount(count)}</td>
      <td>{describeArrived(line) ?? 'no status'}</td>
      <td>{formatCount(failed)}</td>
      <td>{describeLatest(lastSent, zone)}</td>
    </>
  );
}

type HeatProps = { readonly heat: HeatView } & Pick<Summary, 'names'>;

/** When there was contact by which channel, as a table that is also a picture. */
function ReportHeat({ heat, names }: HeatProps): ReactNode {
  const { unit, channels, columns, sections, scale, average } = heat;
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
                  <th key={label} scope="col" colSpan={span}>
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
                  <VendorText>{names.get(channel) ?? noName}</VendorText>
                </th>
                {columns.map(({ from, cells }) => {
                  const tally = cells.get(channel);
                  return (
                    <td
                      key={from}
                      data-level={heatLevel(tally?.count ?? 0, scale)}
                      data-failed={failsMore(tally, average)}
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
      <p className={classes['legend']}>
        Messages in a {unit}:
        {heatLegend(scale).map(({ level, words }) => (
          <span key={level} className={classes['key']}>
            <span className={classes['shade']} data-level={level} aria-hidden /> {words}
          </span>
        ))}
        {average.failed > 0 && average.failed < average.count && (
          <span className={classes['key']}>
            <span className={classes['shade']} data-failed aria-hidden /> failed more than average (
            {formatShare(average.failed, average.count)})
          </span>
        )}
        {heat.cut && ' · earlier ones are not drawn'}
        {heat.more > 0 && ` · ${countOf(heat.more, 'more channel')} not drawn`}
      </p>
    </>
  );
}

/** A table that keeps its width where the sheet is narrower: moved aside there, by keys too. */
function WideTable({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <section aria-label={name} tabIndex={0} className={classes['box']}>
      {children}
    </section>
  );
}
