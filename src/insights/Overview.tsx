import { type ReactNode, useId, useMemo } from 'react';
import { channelLabel } from '../domain/channels/channel.ts';
import type { History } from '../domain/history/history.ts';
import { ownText } from '../domain/masking/safe-text.ts';
import {
  type ChannelLine,
  type Latest,
  type StripLine,
  allChannels,
  channelStripHeads,
  describeChannelStrip,
  describeLatest,
  describeShare,
  totalOf,
} from '../domain/overview/channel-strip.ts';
import type { Period } from '../domain/overview/heat-strip.ts';
import { mostRows } from '../domain/overview/heat-view.ts';
import { describeGap, shortestGap, toOverview } from '../domain/overview/overview.ts';
import { countOf, formatCount } from '../domain/text/wording.ts';
import type { ZoneName } from '../domain/time/zone.ts';
import type { View } from '../domain/view/view.ts';
import { ChannelIcon } from '../message/ChannelIcon.tsx';
import { WarningSign } from '../message/StatusBadge.tsx';
import { VendorText, useMask } from '../message/VendorText.tsx';
import { withKeys } from '../ui/with-keys.ts';
import { HeatStrip } from './HeatStrip.tsx';
import classes from './Overview.module.css';

type Props = {
  readonly history: History;
  /** The display zone. */
  readonly zone: ZoneName;
  readonly view: View;
  readonly update: (changes: Partial<View>) => void;
  readonly onShow: (id: string) => void;
};

/** A whole history at a glance: what arrived by which channel, what fails, when there was contact, and how much. */
export function Overview({ history, zone, view, update, onShow }: Props): ReactNode {
  const mask = useMask();
  const titleId = useId();
  // It walks the whole history, and every filter that is set draws this anew.
  const overview = useMemo(() => toOverview(history, zone), [history, zone]);
  const { scope, doubts, runs, lines, nps, strip, drawn, gaps, pressure } = overview;
  return (
    <section aria-labelledby={titleId} className={classes['overview']}>
      <h2 id={titleId}>Overview</h2>
      <p className={classes['note']}>{scope}</p>
      {doubts.length > 0 && (
        <ul aria-label="What may be missing" className={classes['doubts']}>
          {withKeys(doubts, (words) => words).map(({ key, item: words }) => (
            <li key={key}>
              <WarningSign /> <VendorText>{mask.text(words)}</VendorText>
            </li>
          ))}
        </ul>
      )}
      {runs.length > 0 && (
        <ul aria-label="Failing now" className={classes['runs']}>
          {withKeys(runs, (words) => words).map(({ key, item: words }) => (
            <li key={key}>
              <WarningSign /> <VendorText>{mask.text(words)}</VendorText>
            </li>
          ))}
        </ul>
      )}
      {lines.length > 0 && (
        <>
          <ChannelStrip lines={lines} zone={zone} onShow={onShow} />
          {nps !== undefined && <p>{nps}</p>}
          <HeatStrip strip={strip} drawn={drawn} view={view} update={update} />
          {drawn.days.length > 1 && <Gaps gaps={gaps} />}
        </>
      )}
      <h3>Contact pressure</h3>
      <p className={classes['note']}>Messages to the customer, counted back from the time of fetching.</p>
      <ul aria-label="Contact pressure" className={classes['facts']}>
        {withKeys(pressure, (words) => words).map(({ key, item: words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
    </section>
  );
}

type Shared = {
  readonly zone: ZoneName;
  readonly onShow: (id: string) => void;
};

/** Per channel, and in all, how many, the last that arrived, the last that failed, and how many arrived of how many. */
function ChannelStrip({ lines, ...shared }: Shared & { readonly lines: readonly ChannelLine[] }): ReactNode {
  const mask = useMask();
  const titleId = useId();
  return (
    <>
      <h3 id={titleId}>Channels</h3>
      <div className={classes['box']}>
        <table aria-labelledby={titleId} className={classes['strip']}>
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
            {lines.slice(0, mostRows).map((line) => (
              <ChannelRow key={line.channel} channel={line.channel} line={line} {...shared} />
            ))}
            {lines.length > 1 && <ChannelRow channel={undefined} line={totalOf(lines)} {...shared} />}
          </tbody>
        </table>
      </div>
      {lines.length > mostRows && (
        <p className={classes['stripNote']}>and {countOf(lines.length - mostRows, 'more channel')}</p>
      )}
      <p className={classes['stripNote']}>
        <VendorText>{mask.id(describeChannelStrip(lines))}</VendorText>
      </p>
    </>
  );
}

type RowProps = Shared & {
  /** `undefined` for all of them together. */
  readonly channel: string | undefined;
  readonly line: StripLine;
};

/** One channel's row, or that of all channels together. */
function ChannelRow({ channel, line, ...shared }: RowProps): ReactNode {
  const mask = useMask();
  const { count, lastDelivered, lastFailed, share } = line;
  const label = channel === undefined ? ownText(allChannels) : mask.id(channelLabel(channel));
  const noun = channel === undefined ? 'message' : label;
  return (
    <tr>
      <th scope="row">
        {channel !== undefined && <ChannelIcon channel={channel} size={14} />}{' '}
        <VendorText>{label}</VendorText>
      </th>
      <td>{formatCount(count)}</td>
      <td>
        <LatestMessage latest={lastDelivered} name={`last ${noun} delivered`} {...shared} />
      </td>
      <td>
        <LatestMessage latest={lastFailed} name={`last ${noun} failed`} {...shared} />
      </td>
      <td>{describeShare(share) ?? <span className={classes['stripNote']}>no status</span>}</td>
    </tr>
  );
}

/** When the latest of a kind was, and the way to it. */
function LatestMessage({
  latest,
  name,
  zone,
  onShow,
}: Shared & { readonly latest: Latest | undefined; readonly name: string }): ReactNode {
  const words = describeLatest(latest, zone);
  if (latest === undefined) return <span className={classes['stripNote']}>{words}</span>;
  return (
    <button
      type="button"
      className={classes['show']}
      aria-label={`${words}: show the ${name} in the timeline`}
      onClick={() => onShow(latest.id)}
    >
      {words}
    </button>
  );
}

/** The newest say how it is now; ten years may hold hundreds. */
const newestGaps = 3;
const mostGaps = 100;

/** The stretches without any contact, in words. */
function Gaps({ gaps }: { readonly gaps: readonly Period[] }): ReactNode {
  if (gaps.length === 0) return <p className={classes['none']}>No two weeks without contact in between.</p>;
  const older = gaps.slice(newestGaps, mostGaps);
  const more = gaps.length - newestGaps - older.length;
  return (
    <div>
      <GapList gaps={gaps.slice(0, newestGaps)} />
      {older.length > 0 && (
        <details className={classes['older']}>
          <summary>
            {countOf(gaps.length - newestGaps, 'earlier one')} of {shortestGap} days or more
          </summary>
          <GapList gaps={older} />
          {more > 0 && <p className={classes['none']}>and {formatCount(more)} before these</p>}
        </details>
      )}
    </div>
  );
}

function GapList({ gaps }: { readonly gaps: readonly Period[] }): ReactNode {
  return (
    <ul aria-label="Times without contact" className={classes['gaps']}>
      {gaps.map((gap) => (
        <li key={gap.from}>{describeGap(gap)}</li>
      ))}
    </ul>
  );
}
