import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { channelLabel } from '../domain/channels/channel.ts';
import { ownText, type SafeText } from '../domain/masking/safe-text.ts';
import {
  type ChannelLine,
  type Latest,
  type StripLine,
  allChannels,
  channelStripHeads,
  describeArrived,
  describeChannelStrip,
  describeLatest,
  describeOverlaps,
} from '../domain/overview/channel-strip.ts';
import { mostRows } from '../domain/overview/heat-view.ts';
import { countOf, formatCount } from '../domain/text/wording.ts';
import type { ZoneName } from '../domain/time/zone.ts';
import type { View } from '../domain/view/view.ts';
import { ChannelIcon } from '../message/ChannelIcon.tsx';
import { VendorText, useMask } from '../message/VendorText.tsx';
import { Button } from '../ui/Button.tsx';
import classes from './Overview.module.css';

type Shared = {
  readonly zone: ZoneName;
  readonly view: View;
  readonly update: (changes: Partial<View>) => void;
  readonly onShow: (id: string) => void;
};
type Props = Shared & { readonly lines: readonly ChannelLine[]; readonly total: StripLine };

/** Per channel, and in all, how many were sent, arrived and failed, and the last; nothing counted twice. */
export function OverviewChannels({ lines, total, ...shared }: Props): ReactNode {
  const titleId = useId();
  const more = lines.length - mostRows;
  return (
    <>
      <h3 id={titleId}>Channels</h3>
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
            <ChannelRows key={line.channel} line={line} {...shared} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{allChannels}</th>
            <ChannelCells line={total} label={ownText('message')} {...shared} />
          </tr>
        </tfoot>
      </table>
      {more > 0 && <p className={classes['note']}>and {countOf(more, 'more channel')}</p>}
      <p className={classes['note']}>{describeChannelStrip(total)}</p>
    </>
  );
}

/** One channel's row and, once it is opened, the last of it that arrived and failed. */
function ChannelRows({ line, ...shared }: Shared & { readonly line: ChannelLine }): ReactNode {
  const mask = useMask();
  const detailsId = useId();
  const [open, setOpen] = useState(false);
  const { channel, count, lastArrived, lastFailed } = line;
  const label = mask.id(channelLabel(channel));
  const overlaps = describeOverlaps(line);
  const Chevron = open ? IconChevronUp : IconChevronDown;
  const isOnly = shared.view.channel === channel;
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            className={classes['channel']}
            aria-expanded={open}
            aria-controls={open ? detailsId : undefined}
            onClick={() => setOpen(!open)}
          >
            <ChannelIcon channel={channel} size="0.875rem" /> <VendorText>{label}</VendorText>{' '}
            <Chevron size="0.75rem" aria-hidden className={classes['chevron']} />
          </button>
          {overlaps !== undefined && (
            <span className={classes['overlap']}>
              <VendorText>{mask.id(overlaps)}</VendorText>
            </span>
          )}
        </th>
        <ChannelCells line={line} label={label} {...shared} />
      </tr>
      {open && (
        <tr id={detailsId} className={classes['details']}>
          <td colSpan={channelStripHeads.length}>
            <span>
              Last arrived:{' '}
              <LatestMessage latest={lastArrived} kind={`last ${label} that arrived`} {...shared} />
            </span>
            <span>
              Last failed:{' '}
              <LatestMessage latest={lastFailed} kind={`last ${label} that failed`} {...shared} />
            </span>
            <Button
              aria-pressed={isOnly}
              onClick={() => shared.update({ channel: isOnly ? undefined : channel })}
            >
              Only these {formatCount(count)}
            </Button>
          </td>
        </tr>
      )}
    </>
  );
}

type CellsProps = Shared & { readonly line: StripLine; readonly label: SafeText };

function ChannelCells({ line, label, ...shared }: CellsProps): ReactNode {
  const { count, failed, lastSent } = line;
  return (
    <>
      <td>{formatCount(count)}</td>
      <td>{describeArrived(line) ?? <span className={classes['note']}>no status</span>}</td>
      <td>{formatCount(failed)}</td>
      <td>
        <LatestMessage latest={lastSent} kind={`last ${label} sent`} {...shared} />
      </td>
    </>
  );
}

type LatestProps = Pick<Shared, 'zone' | 'onShow'> & {
  readonly latest: Latest | undefined;
  /** `last SMS that failed`. */
  readonly kind: string;
};

/** When the latest of a kind was, and the way to it. */
function LatestMessage({ latest, kind, zone, onShow }: LatestProps): ReactNode {
  const words = describeLatest(latest, zone);
  if (latest === undefined) return <span className={classes['note']}>{words}</span>;
  return (
    <button
      type="button"
      className={classes['link']}
      aria-label={`${words}: show the ${kind} in the timeline`}
      onClick={() => onShow(latest.id)}
    >
      {words}
    </button>
  );
}
