import { IconFilterOff, IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { channelLabel, channelNoun, networkLabel } from '../../domain/channels/channel.ts';
import { describeCompleteness, mayBeIncomplete } from '../../domain/history/completeness.ts';
import type { History } from '../../domain/history/history.ts';
import { formatCount } from '../../domain/text/wording.ts';
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
  /** Asks the vendor for more; not where a file was opened. */
  readonly onAsk: ((changes: Pick<Partial<View>, 'network'>) => void) | undefined;
};

/** Why there are no rows: nothing was sent, nothing by this channel, or everything was filtered away. */
export function EmptyTimeline(props: Props): ReactNode {
  const { history, view } = props;
  if (history.communications.length === 0)
    return <NothingSent history={history} view={view} onAsk={props.onAsk} />;
  const inChannel = history.communications.some(
    ({ channels }) => view.channel !== undefined && channels.includes(view.channel),
  );
  return view.channel !== undefined && !inChannel ? (
    <NothingByChannel history={history} channel={view.channel} onChange={props.onChange} />
  ) : (
    <FilteredAway {...props} />
  );
}

function NothingSent({
  history,
  view: { network, type },
  onAsk,
}: Pick<Props, 'history' | 'view' | 'onAsk'>): ReactNode {
  const where = [
    ...(network !== undefined && network !== 'all' ? [`in the network ${networkLabel(network)}`] : []),
    ...(type !== undefined ? [`of the type ${channelLabel(type)}`] : []),
  ].join(' ');
  const others = history.networks
    .filter(({ state }) => state === 'not-asked')
    .map((one) => networkLabel(one.network));
  return (
    <StatePanel
      icon={<IconInbox size="2.5rem" stroke={1.25} />}
      title={
        mayBeIncomplete(history)
          ? 'Nothing that can be shown'
          : `Capillary lists nothing for this customer${where === '' ? '' : ` ${where}`}`
      }
      actions={
        others.length > 0 && onAsk !== undefined ? (
          <Button onClick={() => onAsk({ network: 'all' })}>Ask them</Button>
        ) : undefined
      }
    >
      {mayBeIncomplete(history) && (
        <p>What Capillary answered is not complete: there may be messages. Fetched says what is missing.</p>
      )}
      {others.length > 0 && (
        <p>
          {list.format(others)} {others.length === 1 ? 'was' : 'were'} not asked.
        </p>
      )}
    </StatePanel>
  );
}

const list = new Intl.ListFormat('en-GB');

function NothingByChannel({
  history,
  channel,
  onChange,
}: { readonly channel: string } & Pick<Props, 'history' | 'onChange'>): ReactNode {
  const mask = useMask();
  const label = mask.id(channelLabel(channel));
  const own = describeCompleteness(history.channels).filter((one) => one.channel === channel);
  const doubts = own.filter(({ doubtful }) => doubtful);
  const [only] = doubts;
  const unlisted = doubts.length === 1 && only !== undefined ? only.unlisted : 0;
  return (
    <StatePanel
      icon={<IconInbox size="2.5rem" stroke={1.25} />}
      title={
        unlisted > 0
          ? `Capillary counts ${formatCount(unlisted)} ${mask.id(channelNoun(channel, unlisted))} but lists none`
          : `Nothing listed by ${label}`
      }
      actions={<Button onClick={() => onChange(withoutFilter.channel)}>All channels</Button>}
    >
      {unlisted === 0 &&
        doubts.map(({ key, words }) => (
          <p key={key}>
            <VendorText>{mask.id(words)}</VendorText>.
          </p>
        ))}
      {doubts.length === 0 && mayBeIncomplete(history, (other) => other === channel) && (
        <p>What could be read is not complete: there may be some.</p>
      )}
    </StatePanel>
  );
}

/** Says what each filter keeps by itself, and offers the nearest ways back: the fewest filters to take away. */
function FilteredAway({ selection, view, onChange }: Props): ReactNode {
  const mask = useMask();
  const kept = countKept(selection);
  return (
    <StatePanel
      icon={<IconFilterOff size="2.5rem" stroke={1.25} />}
      title="No message matches"
      actions={
        <>
          {findWaysBack(selection).map(({ dimensions, count }) => (
            <Button
              key={dimensions.join()}
              className={classes['way']}
              onClick={() => onChange(withoutFilters(dimensions))}
            >
              Drop{' '}
              {mask.text(
                dimensions.map((dimension) => quote(describeDimension(dimension, view))).join(' and '),
              )}{' '}
              ({formatCount(count)})
            </Button>
          ))}
          <Button variant="subtle" onClick={() => onChange({ ...noFilters, ...withoutFilter.channel })}>
            Clear all filters
          </Button>
        </>
      }
    >
      <p>
        {kept.map(({ dimension, count }, index) => (
          <span key={dimension}>
            {index > 0 && ', '}
            {count === 0 ? 'none' : formatCount(count)}{' '}
            {count === 1 ? verbs[dimension].one : verbs[dimension].several}{' '}
            <VendorText>{mask.text(quote(describeDimension(dimension, view)))}</VendorText>
          </span>
        ))}
        {kept.length > 1 &&
          kept.every(({ count }) => count > 0) &&
          (kept.length === 2 ? ', none is both' : ', none is all of it')}
        .
      </p>
    </StatePanel>
  );
}

/** What messages are to a filter: `4 have “code”`. */
const verbs = {
  channel: { one: 'is by', several: 'are by' },
  status: { one: 'is', several: 'are' },
  date: { one: 'is of', several: 'are of' },
  campaign: { one: 'is of', several: 'are of' },
  direction: { one: 'is', several: 'are' },
  words: { one: 'has', several: 'have' },
} as const satisfies Record<Dimension, { readonly one: string; readonly several: string }>;

/** Words that are searched for stand in quotes already. */
function quote(words: string): string {
  return words.startsWith('“') ? words : `“${words}”`;
}

/** What a dimension is filtered by, in words. */
function describeDimension(dimension: Dimension, view: View): string {
  if (dimension === 'channel') return channelLabel(view.channel ?? '');
  if (dimension === 'date') return formatDayRange(view.from, view.to);
  const chips = describeFilters(view).filter((chip) => chip.dimension === dimension);
  return chips.map(({ words }) => words).join(' or ');
}
