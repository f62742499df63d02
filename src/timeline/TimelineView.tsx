import { type ReactNode, type Ref, useCallback, useImperativeHandle, useRef } from 'react';
import { passingOthers } from '../domain/view/count-choices.ts';
import type { History } from '../domain/history/history.ts';
import { useMask } from '../message/mask-context.ts';
import { ChannelTabs } from './ChannelTabs.tsx';
import { CopyMenu } from './copy/CopyMenu.tsx';
import { useCopying } from './copy/use-copying.ts';
import { useSelection } from './copy/use-selection.ts';
import { IgnoredKeys } from './IgnoredKeys.tsx';
import { jumpToFailure } from './jump.ts';
import type { ListHandle } from './list/list-handle.ts';
import { Notices } from './Notices.tsx';
import type { TimelineHandle } from './timeline-handle.ts';
import { TimelinePanel } from './TimelinePanel.tsx';
import classes from './TimelineView.module.css';
import { useAnnouncement } from './use-announcement.ts';
import { type Timeline, useTimeline } from './use-timeline.ts';
import type { ViewInUrl } from './use-view.ts';
import { WhoHeader } from './WhoHeader.tsx';

type Props = {
  readonly history: History;
  readonly url: ViewInUrl;
  readonly hidden: boolean;
  readonly onHidden: (hidden: boolean) => void;
  /** Where the history is from and of when. */
  readonly origin: ReactNode;
  /** Networks that failed or are still on their way. */
  readonly lines?: ReactNode;
  /** What can be done with the whole history, and what was opened of it: above the tabs, and beside the list. */
  readonly tools: ReactNode;
  /** What hands on what is shown. */
  readonly renderTools: (timeline: Timeline) => ReactNode;
  readonly panel?: ReactNode;
  readonly aside?: ReactNode;
  readonly focusHeading: boolean;
  readonly ref?: Ref<TimelineHandle>;
};

/** A customer's timeline as the address says: who, tabs, filters, how complete, and the list. */
export function TimelineView({ ref, ...props }: Props): ReactNode {
  const { history, hidden } = props;
  const timeline = useTimeline(history, props.url, useMask());
  const { view, ignored, update, selection, channels, card } = timeline;
  const { shown, all } = selection;
  const [said, say] = useAnnouncement();
  const chosen = useSelection();
  const { copyList, copyMessage, copyLink } = useCopying({ history, view, card, say });
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<ListHandle>(null);
  const focusHeading = useCallback((heading: HTMLHeadingElement | null) => heading?.focus(), []);
  useImperativeHandle(ref, (): TimelineHandle => ({
    list: () => list.current,
    nextFailure: () => jumpToFailure(list.current, say),
    showTab: (number) => {
      const tabs = [undefined, ...channels.filter(({ empty }) => !empty).map(({ name }) => name)];
      if (number <= tabs.length) update({ channel: tabs[number - 1], message: undefined });
    },
    focusFind: () => field.current?.focus(),
    copyView: (form) => copyList(shown, form),
    copyMessage,
    copyLink,
    select: (id) => chosen.select([id]),
    say,
  }));
  return (
    <div className={classes['view']} data-aside={props.aside !== undefined}>
      <div className={classes['main']}>
        <WhoHeader
          history={history}
          hidden={hidden}
          onHidden={props.onHidden}
          origin={props.origin}
          {...(props.focusHeading ? { headingRef: focusHeading } : {})}
        />
        <div className={classes['tools']} role="group" aria-label="Tools">
          {props.tools}
          <span className={classes['more']}>
            {all.length > 0 && (
              <CopyMenu
                count={shown.length}
                onCopy={(form) => copyList(shown, form)}
                onSelect={chosen.begin}
              />
            )}
            {props.renderTools(timeline)}
          </span>
        </div>
        {props.lines}
        <IgnoredKeys keys={ignored} onDismiss={() => update({})} />
        <Notices history={history} />
        {props.panel}
        <ChannelTabs
          total={passingOthers(selection, 'channel').length}
          channels={channels}
          channel={view.channel}
          onChannel={(channel) => update({ channel, message: undefined })}
        >
          <TimelinePanel
            history={history}
            timeline={timeline}
            chosen={chosen}
            list={list}
            field={field}
            onCopy={copyList}
            say={say}
          />
        </ChannelTabs>
      </div>
      {props.aside !== undefined && <div className={classes['aside']}>{props.aside}</div>}
      <div role="status" className={classes['said']} data-empty={said === undefined}>
        {said}
      </div>
    </div>
  );
}
