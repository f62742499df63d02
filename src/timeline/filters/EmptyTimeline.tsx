import { IconFilterOff, IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { channelLabel, networkLabel } from '../../domain/channels/channel.ts';
import { mayBeIncomplete } from '../../domain/history/completeness.ts';
import type { History } from '../../domain/history/history.ts';
import { countOf, formatCount } from '../../domain/text/wording.ts';
import { formatDayRange } from '../../domain/time/day.ts';
import { describeFilters, noFilters, withoutFilter, withoutFilters } from '../../domain/view/filters.ts';
import type { Dimension, Selection } from '../../domain/view/select.ts';
import type { View } from '../../domain/view/view.ts';
import { countKept, findWaysBack } from '../../domain/view/ways-back.ts';
import { VendorText, useMask } from '../../message/VendorText.tsx';
import { Button } from '../../ui/Button.tsx';
import { StatePanel } from '../../ui/StatePanel.tsx';
import classes from './EmptyTimeline.module.css';

type Props = {
  readonly history: History;
  readonly selection: Selection;
  readonly view: View;
  readonly onChange: (changes: Partial<View>) => void;
};

/** Why there are no rows: nothing was sent, nothing by this channel, or everything was filtered away. */
export function EmptyTimeline(props: Props): ReactNode {
  const { history, view } = props;
  if (history.communications.length === 0) return <NothingSent history={history} view={view} />;
  const inChannel = history.communications.some(
    ({ channels }) => view.channel !== undefined && channels.includes(view.channel),
  );
  return view.channel !== undefined && !inChannel ? (
    <NothingByChannel history={history} channel={view.channel} onChange={props.onChange} />
  ) : (
    <FilteredAway {...props} />
  );
}

function NothingSent({ history, view: { network, type } }: Pick<Props, 'history' | 'view'>): ReactNode {
  const where = [
    ...(network !== undefined && network !== 'all' ? [`in the network ${networkLabel(network)}`] : []),
    ...(type !== undefined ? [`of the type ${channelLabel(type)}`] : []),
  ].join(' ');
  return (
    <StatePanel icon={<IconInbox size={40} stroke={1.25} />} title="No communications to show">
      {mayBeIncomplete(history) ? (
        <p>
          What Capillary answered holds no communication that can be shown{where === '' ? '' : ` ${where}`},
          but it is not complete: there may be some. What is missing is named above.
        </p>
      ) : (
        <p>Capillary knows this customer and lists no communications{where === '' ? '' : ` ${where}`}.</p>
      )}
      {network === undefined && <p>Social networks are asked only when chosen under Network.</p>}
    </StatePanel>
  );
}

function NothingByChannel({
  history,
  channel,
  onChange,
}: { readonly channel: string } & Pick<Props, 'history' | 'onChange'>): ReactNode {
  const label = useMask().id(channelLabel(channel));
  return (
    <StatePanel
      icon={<IconInbox size={40} stroke={1.25} />}
      title={`Nothing by ${label}`}
      actions={<Button onClick={() => onChange(withoutFilter.channel)}>Show all channels</Button>}
    >
      {mayBeIncomplete(history, (other) => other === channel) ? (
        <p>
          What could be read holds no communication of this channel, but it is not complete: there may be
          some.
        </p>
      ) : (
        <p>Capillary lists no communications of this customer in this channel.</p>
      )}
    </StatePanel>
  );
}

/** Says what each filter keeps by itself, and offers the nearest ways back: the fewest filters to take away. */
function FilteredAway({ selection, view, onChange }: Props): ReactNode {
  const mask = useMask();
  const total = selection.all.length;
  const kept = countKept(selection);
  return (
    <StatePanel
      icon={<IconFilterOff size={40} stroke={1.25} />}
      title="Everything is filtered away"
      actions={
        <>
          {findWaysBack(selection).map(({ dimensions, count }) => (
            <Button
              key={dimensions.join()}
              className={classes['way']}
              onClick={() => onChange(withoutFilters(dimensions))}
            >
              Show {countOf(count, 'message')} without{' '}
              {mask.text(dimensions.map((dimension) => describeDimension(dimension, view)).join(' and '))}
            </Button>
          ))}
          <Button variant="subtle" onClick={() => onChange({ ...noFilters, ...withoutFilter.channel })}>
            Clear all filters
          </Button>
        </>
      }
    >
      <p>
        Of {countOf(total, 'message')},{' '}
        {kept.map(({ dimension, count }, index) => (
          <span key={dimension}>
            {index > 0 && (index === kept.length - 1 ? ' and ' : ', ')}
            <VendorText>{mask.text(describeDimension(dimension, view))}</VendorText> keeps{' '}
            {count === 0 ? 'none' : formatCount(count)}
          </span>
        ))}
        {kept.length > 1 && kept.every(({ count }) => count > 0) && '; together they keep none'}.
      </p>
    </StatePanel>
  );
}

/** What a dimension is filtered by, in words. */
function describeDimension(dimension: Dimension, view: View): string {
  if (dimension === 'channel') return channelLabel(view.channel ?? '');
  if (dimension === 'date') return formatDayRange(view.from, view.to);
  const chips = describeFilters(view).filter((chip) => chip.dimension === dimension);
  return chips.map(({ words }) => words).join(' or ');
}
