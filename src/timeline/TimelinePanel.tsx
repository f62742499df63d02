import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useCallback, useState } from 'react';
import type { Communication } from '../domain/history/communication.ts';
import { describeAsked, describeCompleteness } from '../domain/history/completeness.ts';
import type { History } from '../domain/history/history.ts';
import { formatCount } from '../domain/text/wording.ts';
import type { View } from '../domain/view/view.ts';
import type { WriteForm } from '../export/markup.ts';
import { CompletenessLine, OtherFields, Summaries } from './Completeness.tsx';
import { type MessageSelection, SelectionBar } from './copy/SelectionBar.tsx';
import { EmptyTimeline } from './filters/EmptyTimeline.tsx';
import { FilterBar, FilterChips } from './filters/FilterBar.tsx';
import { GoToMenu } from './GoToMenu.tsx';
import { FoldLine } from './list/FoldLine.tsx';
import { type ListHandle, jumpToDay, jumpToFailure } from './list/list-handle.ts';
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
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => withMarked(new Set(), view.message));
  const [landed, setLanded] = useState(view.message);
  if (landed !== view.message) {
    setLanded(view.message);
    setOpened(withMarked(opened, view.message));
  }
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((id: string) => setOpened((before) => toggled(before, id)), []);
  const unfold = useCallback((id: string) => setUnfolded((before) => toggled(before, id)), []);
  const copyDay = useCallback((ofDay: readonly Communication[]) => onCopy(ofDay, 'text'), [onCopy]);
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
          total={shown.length}
          fold={view.fold}
          marked={view.message}
          opened={opened}
          unfolded={unfolded}
          onToggle={toggle}
          onUnfold={unfold}
          density="comfortable"
          onCopyDay={copyDay}
          foot={
            <FoldLine
              communications={shown}
              zone={zone}
              fold={view.fold}
              unfolded={unfolded}
              marked={view.message}
              onFold={(fold) => update({ fold })}
            />
          }
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

/** A message that a link points at stands open. */
function withMarked(open: ReadonlySet<string>, marked: string | undefined): ReadonlySet<string> {
  return marked === undefined ? open : new Set(open).add(marked);
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
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
