import { Button, Tabs } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useState } from 'react';
import { channelLabel } from '../domain/channels/channel.ts';
import type { Communication } from '../domain/history/communication.ts';
import { describeAsked, describeCompleteness } from '../domain/history/completeness.ts';
import type { History } from '../domain/history/history.ts';
import { formatCount } from '../domain/text/wording.ts';
import type { ChannelCount } from '../domain/view/channel-counts.ts';
import type { View } from '../domain/view/view.ts';
import type { WriteForm } from '../export/markup.ts';
import { VendorText, useMask } from '../message/VendorText.tsx';
import { CompletenessLine, OtherFields, Summaries } from './Completeness.tsx';
import { type MessageSelection, SelectionBar } from './copy/SelectionBar.tsx';
import { EmptyTimeline } from './filters/EmptyTimeline.tsx';
import { FilterBar, FilterChips } from './filters/FilterBar.tsx';
import { GoToMenu, jumpToDay, jumpToFailure } from './GoToMenu.tsx';
import type { ListHandle } from './list/list-handle.ts';
import { TimelineList, mostMounted } from './list/TimelineList.tsx';
import { FailureRuns } from './Notices.tsx';
import type { Timeline } from './use-timeline.ts';
import classes from './TimelineView.module.css';

type Props = {
  readonly history: History;
  readonly timeline: Timeline;
  /** Which messages somebody has chosen to copy. */
  readonly chosen: MessageSelection;
  readonly list: RefObject<ListHandle | null>;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onCopy: (communications: readonly Communication[], form: WriteForm) => void;
  readonly say: (words: string) => void;
};

/** What a tab shows: the filters, how complete it is, and the list. */
export function TimelinePanel({ history, timeline, chosen, list, field, onCopy, say }: Props): ReactNode {
  const { view, update, type, changedElsewhere, zone, selection, card } = timeline;
  const { shown, all } = selection;
  const { selecting, ids, select, end } = chosen;
  const tallies = history.channels.filter(
    ({ channel }) => view.channel === undefined || channel === view.channel,
  );
  return (
    <div className={classes['panel']}>
      {all.length > 0 && (
        <FilterBar
          selection={selection}
          view={view}
          zone={zone}
          now={history.fetchedAt}
          onChange={update}
          onType={type}
          onLeaveField={() => list.current?.step(1)}
          fieldKey={changedElsewhere}
          fieldRef={field}
        >
          <GoToMenu
            onDay={(day) => jumpToDay(list.current, day, say)}
            onFailure={() => jumpToFailure(list.current, say)}
          />
          <OrderButton order={view.order} onOrder={(order) => update({ order })} />
        </FilterBar>
      )}
      <FilterChips view={view} onChange={update} />
      <CompletenessLine
        shown={shown.length}
        total={all.length}
        channels={describeCompleteness(tallies)}
        asked={describeAsked(history)}
        extra={shown.length > mostMounted && <LargeListNote count={shown.length} />}
      />
      <FailureRuns history={history} zone={zone} onChange={update} />
      <Summaries tallies={tallies} history={history} />
      <OtherFields extras={history.extras} />
      {shown.length === 0 ? (
        <EmptyTimeline history={history} selection={selection} view={view} onChange={update} />
      ) : (
        <TimelineList
          communications={shown}
          card={card}
          view={view}
          update={update}
          isSelected={selecting ? (id) => ids.has(id) : undefined}
          onSelect={select}
          ref={list}
        />
      )}
      {selecting && (
        <SelectionBar
          count={ids.size}
          onCopy={(form) =>
            onCopy(
              all.filter(({ id }) => ids.has(id)),
              form,
            )
          }
          onSelectAll={() => select(shown.map(({ id }) => id))}
          onEnd={end}
        />
      )}
    </div>
  );
}

/** Says what the browser cannot find in a windowed list. */
function LargeListNote({ count }: { readonly count: number }): ReactNode {
  return (
    <span>
      The browser’s own find sees only the rows near the screen; “Find in messages” sees all{' '}
      {formatCount(count)}.
    </span>
  );
}

type OrderProps = { readonly order: View['order']; readonly onOrder: (order: View['order']) => void };

/** Says which end of time comes first, and turns it. */
function OrderButton({ order, onOrder }: OrderProps): ReactNode {
  const newest = order === 'newest';
  const Arrow = newest ? IconArrowDown : IconArrowUp;
  return (
    <Button
      size="compact-sm"
      variant="default"
      rightSection={<Arrow size={14} aria-hidden />}
      onClick={() => onOrder(newest ? 'oldest' : 'newest')}
    >
      {newest ? 'Newest first' : 'Oldest first'}
    </Button>
  );
}

type TabsProps = {
  readonly total: number;
  readonly channels: readonly ChannelCount[];
  readonly channel: string | undefined;
  readonly onChannel: (channel: string | undefined) => void;
  readonly children: ReactNode;
};

const allTab = 'all';

/** A tab for each channel, All first; those without anything fold under More. The children are what the chosen tab shows. */
export function ChannelTabs({ total, channels, channel, onChannel, children }: TabsProps): ReactNode {
  const mask = useMask();
  const [more, setMore] = useState(false);
  const isFolded = ({ name, empty }: ChannelCount): boolean => empty && name !== channel;
  const shown = channels.filter((one) => more || !isFolded(one));
  const folded = channels.filter(isFolded).length;
  return (
    <Tabs
      value={valueOf(channel)}
      onChange={(value) => onChannel(channels.find(({ name }) => valueOf(name) === value)?.name)}
      keepMounted={false}
    >
      <div className={classes['tabs']}>
        <Tabs.List aria-label="Channels" className={classes['tabList'] ?? ''}>
          <Tabs.Tab value={allTab}>
            All <span className={classes['tabCount']}>{formatCount(total)}</span>
          </Tabs.Tab>
          {shown.map(({ name, count }) => (
            <Tabs.Tab key={name} value={valueOf(name)}>
              <VendorText>{mask.id(channelLabel(name))}</VendorText>{' '}
              <span className={classes['tabCount']}>{formatCount(count)}</span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {folded > 0 && (
          <button
            type="button"
            className={classes['moreTabs']}
            aria-expanded={more}
            onClick={() => setMore(!more)}
          >
            {more ? 'Fewer' : `More (${folded})`}
          </button>
        )}
      </div>
      <Tabs.Panel value={valueOf(channel)}>{children}</Tabs.Panel>
    </Tabs>
  );
}

/** A tab's value, which Mantine puts into ids: never empty, and without blanks, whatever a channel is called. */
function valueOf(channel: string | undefined): string {
  return channel === undefined ? allTab : `channel-${encodeURIComponent(channel.toWellFormed())}`;
}
