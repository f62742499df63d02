import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type ReactNode, type Ref, useCallback, useImperativeHandle, useState } from 'react';
import type { Identifier } from '../contract/identifier.ts';
import { passingOthers } from '../domain/count-choices.ts';
import { type DayNumber, formatDayInWords } from '../domain/day-number.ts';
import { describeCompleteness } from '../domain/describe-completeness.ts';
import { formatCount } from '../domain/format-count.ts';
import type { History } from '../domain/history.ts';
import { createSlot } from '../ui/create-slot.ts';
import { ChannelTabs } from './ChannelTabs.tsx';
import { CompletenessLine } from './CompletenessLine.tsx';
import { CopyMenu } from './copy/CopyMenu.tsx';
import { SelectionBar } from './copy/SelectionBar.tsx';
import { useCopying } from './copy/use-copying.ts';
import { useSelection } from './copy/use-selection.ts';
import { FailureRuns } from './FailureRuns.tsx';
import { EmptyTimeline } from './filters/EmptyTimeline.tsx';
import { FilterBar } from './filters/FilterBar.tsx';
import { FilterChips } from './filters/FilterChips.tsx';
import { GoToMenu } from './GoToMenu.tsx';
import { IgnoredKeys } from './IgnoredKeys.tsx';
import type { ListHandle } from './list/list-handle.ts';
import { mostMounted, TimelineList } from './list/TimelineList.tsx';
import { Notices } from './Notices.tsx';
import { OtherFields } from './OtherFields.tsx';
import { Summaries } from './Summaries.tsx';
import type { TimelineHandle } from './timeline-handle.ts';
import classes from './TimelineView.module.css';
import { useAnnouncement } from './use-announcement.ts';
import { useTimeline } from './use-timeline.ts';
import type { ViewInUrl } from './use-view.ts';
import { WhoHeader } from './WhoHeader.tsx';

type Props = {
  readonly history: History;
  /** What was searched; a saved answer may not say. */
  readonly sent: Identifier | undefined;
  readonly url: ViewInUrl;
  readonly hidden: boolean;
  readonly onHidden: (hidden: boolean) => void;
  /** A text as it may be shown: masked while identities are hidden. */
  readonly hide: (text: string) => string;
  /** Where the history is from and of when. */
  readonly origin: ReactNode;
  /** Networks that failed or are still on their way. */
  readonly lines?: ReactNode;
  /** What can be done with the whole history, and what was opened of it: above the tabs, and beside the list. */
  readonly tools: ReactNode;
  readonly moreTools: ReactNode;
  readonly panel?: ReactNode;
  readonly aside?: ReactNode;
  readonly focusHeading: boolean;
  readonly ref?: Ref<TimelineHandle>;
};

/** A customer's timeline as the address says: who, tabs, filters, how complete, and the list. */
export function TimelineView({ ref, ...props }: Props): ReactNode {
  const { history, sent, hidden, hide } = props;
  const { view, ignored, update, type, changedElsewhere, zone, selection, channels, card } = useTimeline(
    history,
    props.url,
    hide,
  );
  const { shown, all } = selection;
  const [said, say] = useAnnouncement();
  const { selecting, ids, begin, end, select } = useSelection();
  const { copyList, copyMessage, copyLink } = useCopying({ history, sent, view, card, say });
  const [field] = useState(createSlot<HTMLInputElement>);
  const [list] = useState(createSlot<ListHandle>);
  const focusHeading = useCallback((heading: HTMLHeadingElement | null) => heading?.focus(), []);
  useImperativeHandle(ref, (): TimelineHandle => ({
    list: () => list.get(),
    showTab: (number) => {
      const tabs = [undefined, ...channels.filter(({ empty }) => !empty).map(({ name }) => name)];
      if (number <= tabs.length) update({ channel: tabs[number - 1], message: undefined });
    },
    focusFind: () => field.get()?.focus(),
    copyView: (form) => copyList(shown, form),
    copyMessage,
    copyLink,
    select: (id) => select([id]),
    say,
  }));
  const goToDay = (day: DayNumber): void => {
    const came = list.get()?.toDay(day);
    if (came !== undefined && came !== day)
      say(`Nothing shown on ${formatDayInWords(day)}; the nearest is ${formatDayInWords(came)}.`);
  };
  const goToFailure = (): void => {
    if (list.get()?.nextFailure() !== true) say('No further message that did not arrive.');
  };
  const tallies = history.channels.filter(
    ({ channel }) => view.channel === undefined || channel === view.channel,
  );
  const newest = view.order === 'newest';
  return (
    <div className={classes['view']} data-aside={props.aside !== undefined}>
      <div className={classes['main']}>
        <WhoHeader
          history={history}
          sent={sent}
          hidden={hidden}
          onHidden={props.onHidden}
          origin={props.origin}
          {...(props.focusHeading ? { headingRef: focusHeading } : {})}
        />
        <div className={classes['tools']} role="group" aria-label="Tools">
          {props.tools}
          <span className={classes['more']}>
            {all.length > 0 && (
              <CopyMenu count={shown.length} onCopy={(form) => copyList(shown, form)} onSelect={begin} />
            )}
            {props.moreTools}
          </span>
        </div>
        {props.lines}
        <IgnoredKeys keys={ignored} onDismiss={() => update({})} />
        <Notices history={history} hide={hide} />
        {props.panel}
        <ChannelTabs
          total={passingOthers(selection, 'channel').length}
          channels={channels}
          channel={view.channel}
          onChannel={(channel) => update({ channel, message: undefined })}
        >
          <div className={classes['panel']}>
            {all.length > 0 && (
              <FilterBar
                selection={selection}
                view={view}
                zone={zone}
                now={history.fetchedAt}
                onChange={update}
                onType={type}
                onLeaveField={() => list.get()?.step(1)}
                fieldKey={changedElsewhere}
                fieldRef={(input) => field.set(input)}
              >
                <GoToMenu onDay={goToDay} onFailure={goToFailure} />
                <Button
                  size="compact-sm"
                  variant="default"
                  rightSection={
                    newest ? <IconArrowDown size={14} aria-hidden /> : <IconArrowUp size={14} aria-hidden />
                  }
                  onClick={() => update({ order: newest ? 'oldest' : 'newest' })}
                >
                  {newest ? 'Newest first' : 'Oldest first'}
                </Button>
              </FilterBar>
            )}
            <FilterChips view={view} onChange={update} />
            <CompletenessLine
              shown={shown.length}
              total={all.length}
              channels={describeCompleteness(tallies)}
              extra={shown.length > mostMounted && <LargeListNote count={shown.length} />}
            />
            <FailureRuns history={history} zone={zone} onChange={update} />
            <Summaries tallies={tallies} />
            <OtherFields extras={history.extras} hide={hide} />
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
                ref={(handle) => list.set(handle)}
              />
            )}
            {selecting && (
              <SelectionBar
                count={ids.size}
                onCopy={(form) =>
                  copyList(
                    all.filter(({ id }) => ids.has(id)),
                    form,
                  )
                }
                onSelectAll={() => select(shown.map(({ id }) => id))}
                onEnd={end}
              />
            )}
          </div>
        </ChannelTabs>
      </div>
      {props.aside !== undefined && <div className={classes['aside']}>{props.aside}</div>}
      <div role="status" className={classes['said']} data-empty={said === undefined}>
        {said}
      </div>
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
