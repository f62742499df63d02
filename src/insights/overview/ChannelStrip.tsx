import { type ReactNode, useId } from 'react';
import type { Masker } from '../../domain/masking/masker.ts';
import { channelLabel } from '../../domain/channels/channel.ts';
import { formatCount } from '../../domain/text/format-count.ts';
import {
  channelStripHeads,
  channelStripNote,
  describeLatest,
} from '../../domain/overview/describe-latest.ts';
import { describeShare } from '../../domain/overview/describe-share.ts';
import type { ChannelLine, Latest } from '../../domain/overview/to-channel-strip.ts';
import { mostRows } from '../../domain/overview/to-heat-view.ts';
import type { ZoneName } from '../../domain/time/zone-name.ts';
import { ChannelIcon } from '../../message/ChannelIcon.tsx';
import { VendorText } from '../../message/VendorText.tsx';
import classes from './ChannelStrip.module.css';

type Shared = {
  readonly zone: ZoneName;
  readonly mask: Masker;
  readonly onShow: (id: string) => void;
};

/** Per channel how many, the last that arrived, the last that failed, and how many arrived of how many. */
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
              <ChannelRow key={line.channel} line={line} {...shared} />
            ))}
          </tbody>
        </table>
      </div>
      {lines.length > mostRows && (
        <p className={classes['note']}>and {formatCount(lines.length - mostRows)} more channels</p>
      )}
      <p className={classes['note']}>{channelStripNote}</p>
    </>
  );
}

function ChannelRow({ line, ...shared }: Shared & { readonly line: ChannelLine }): ReactNode {
  const { channel, count, lastDelivered, lastFailed, share } = line;
  const label = shared.mask.id(channelLabel(channel));
  return (
    <tr>
      <th scope="row">
        <ChannelIcon channel={channel} size={14} /> <VendorText>{label}</VendorText>
      </th>
      <td>{formatCount(count)}</td>
      <td>
        <ShowLatest latest={lastDelivered} name={`last ${label} delivered`} {...shared} />
      </td>
      <td>
        <ShowLatest latest={lastFailed} name={`last ${label} failed`} {...shared} />
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
