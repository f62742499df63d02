import type { ReactNode, RefObject } from 'react';
import type { Communication } from '../domain/history/communication.ts';
import { describeAsked, describeCompleteness } from '../domain/history/completeness.ts';
import { formatCount } from '../domain/text/format-count.ts';
import type { History } from '../domain/history/history.ts';
import type { WriteForm } from '../export/marks.ts';
import { CompletenessLine } from './CompletenessLine.tsx';
import { SelectionBar } from './copy/SelectionBar.tsx';
import type { MessageSelection } from './copy/use-selection.ts';
import { FailureRuns } from './FailureRuns.tsx';
import { EmptyTimeline } from './filters/EmptyTimeline.tsx';
import { FilterBar } from './filters/FilterBar.tsx';
import { FilterChips } from './filters/FilterChips.tsx';
import { GoToMenu } from './GoToMenu.tsx';
import { jumpToDay, jumpToFailure } from './jump.ts';
import type { ListHandle } from './list/list-handle.ts';
import { mostMounted, TimelineList } from './list/TimelineList.tsx';
import { OrderButton } from './OrderButton.tsx';
import { OtherFields } from './OtherFields.tsx';
import { Summaries } from './Summaries.tsx';
import classes from './TimelineView.module.css';
import type { Timeline } from './use-timeline.ts';

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

function LargeListNote({ count }: { readonly count: number }): ReactNode {
  return (
    <span>
      The browser’s own find sees only the rows near the screen; “Find in messages” sees all{' '}
      {formatCount(count)}.
    </span>
  );
}
