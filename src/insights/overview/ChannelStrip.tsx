import { type ReactNode, useId } from 'react';
import type { Masker } from '../../domain/masking/masker.ts';
import { channelLabel } from '../../domain/channels/channel.ts';
import { countOf, formatCount } from '../../domain/text/format-count.ts';
import {
  allChannels,
  type ChannelLine,
  channelStripHeads,
  describeChannelStrip,
  describeLatest,
  describeShare,
  type Latest,
  type StripLine,
  totalOf,
} from '../../domain/overview/channel-strip.ts';
import { mostRows } from '../../domain/overview/to-heat-view.ts';
import type { ZoneName } from '../../domain/time/zone-name.ts';
import { ChannelIcon } from '../../message/ChannelIcon.tsx';
import { ours } from '../../domain/masking/safe-text.ts';
import { VendorText } from '../../message/VendorText.tsx';
import classes from './ChannelStrip.module.css';

type Shared = {
  readonly zone: ZoneName;
  readonly mask: Masker;
  readonly onShow: (id: string) => void;
};

/** Per channel, and in all, how many, the last that arrived, the last that failed, and how many arrived of how many. */
export function ChannelStrip({
  lines,
  ...shared
}: Shared & { readonly lines: readonly ChannelLine[] }): ReactNode {
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
        <p className={classes['note']}>and {countOf(lines.length - mostRows, 'more channel')}</p>
      )}
      <p className={classes['note']}>
        <VendorText>{shared.mask.id(describeChannelStrip(lines))}</VendorText>
      </p>
    </>
  );
}

type RowProps = Shared & {
  /** `undefined` for all of them together. */
  readonly channel: string | undefined;
  readonly line: StripLine;
};

function ChannelRow({ channel, line, ...shared }: RowProps): ReactNode {
  const { count, lastDelivered, lastFailed, share } = line;
  const label = channel === undefined ? ours(allChannels) : shared.mask.id(channelLabel(channel));
  const noun = channel === undefined ? 'message' : label;
  return (
    <tr>
      <th scope="row">
        {channel !== undefined && <ChannelIcon channel={channel} size={14} />}{' '}
        <VendorText>{label}</VendorText>
      </th>
      <td>{formatCount(count)}</td>
      <td>
        <ShowLatest latest={lastDelivered} name={`last ${noun} delivered`} {...shared} />
      </td>
      <td>
        <ShowLatest latest={lastFailed} name={`last ${noun} failed`} {...shared} />
      </td>
      <td>{describeShare(share) ?? <span className={classes['note']}>no status</span>}</td>
    </tr>
  );
}

function ShowLatest({
  latest,
  name,
  zone,
  onShow,
}: Shared & { readonly latest: Latest | undefined; readonly name: string }): ReactNode {
  const words = describeLatest(latest, zone);
  if (latest === undefined) return <span className={classes['note']}>{words}</span>;
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
