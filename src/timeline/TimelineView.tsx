import { type ReactNode, useCallback, useMemo } from 'react';
import type { Identifier } from '../contract/identifier.ts';
import { countChannels } from '../domain/count-channels.ts';
import { describeCompleteness } from '../domain/describe-completeness.ts';
import { filterCommunications } from '../domain/filter-communications.ts';
import { formatCount } from '../domain/format-count.ts';
import type { History } from '../domain/history.ts';
import type { CardSettings } from '../message/card-settings.ts';
import { ChannelTabs } from './ChannelTabs.tsx';
import { CompletenessLine } from './CompletenessLine.tsx';
import { EmptyTimeline } from './EmptyTimeline.tsx';
import { FilterChips } from './FilterChips.tsx';
import { IgnoredKeys } from './IgnoredKeys.tsx';
import { Notices } from './Notices.tsx';
import { OtherFields } from './OtherFields.tsx';
import { Summaries } from './Summaries.tsx';
import { mostMounted, TimelineList } from './TimelineList.tsx';
import classes from './TimelineView.module.css';
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
  readonly tools?: ReactNode;
  readonly panel?: ReactNode;
  readonly aside?: ReactNode;
  readonly focusHeading: boolean;
};

/** A customer's timeline as the address says: who, tabs, how complete, and the list. */
export function TimelineView(props: Props): ReactNode {
  const { history, sent, url, hidden, hide } = props;
  const { view, ignored, update, linkTo } = url;
  const zone = view.zone ?? history.sourceZone;
  const { communications } = history;
  // Once for each answer and view, not for each keystroke elsewhere: these walk up to 50,000 communications.
  const shown = useMemo(() => filterCommunications(communications, view, zone), [communications, view, zone]);
  const channels = useMemo(() => countChannels(history), [history]);
  const { sourceZone, fetchedAt } = history;
  const card = useMemo(
    (): CardSettings => ({ sourceZone, displayZone: zone, fetchedAt, hide, linkTo }),
    [sourceZone, zone, fetchedAt, hide, linkTo],
  );
  const focusHeading = useCallback((heading: HTMLHeadingElement | null) => heading?.focus(), []);
  const tallies = history.channels.filter(
    ({ channel }) => view.channel === undefined || channel === view.channel,
  );
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
        {props.tools}
        {props.lines}
        <IgnoredKeys keys={ignored} onDismiss={() => update({})} />
        <Notices history={history} hide={hide} />
        {props.panel}
        <ChannelTabs
          total={communications.length}
          channels={channels}
          channel={view.channel}
          onChannel={(channel) => update({ channel, message: undefined })}
        >
          <div className={classes['panel']}>
            <FilterChips view={view} onChange={update} />
            <CompletenessLine
              shown={shown.length}
              total={communications.length}
              channels={describeCompleteness(tallies)}
              extra={shown.length > mostMounted && <LargeListNote count={shown.length} />}
            />
            <Summaries tallies={tallies} />
            <OtherFields extras={history.extras} hide={hide} />
            {shown.length === 0 ? (
              <EmptyTimeline history={history} view={view} onChange={update} />
            ) : (
              <TimelineList communications={shown} card={card} marked={view.message} />
            )}
          </div>
        </ChannelTabs>
      </div>
      {props.aside !== undefined && <div className={classes['aside']}>{props.aside}</div>}
    </div>
  );
}

function LargeListNote({ count }: { readonly count: number }): ReactNode {
  return (
    <span>The browser’s own find sees only the rows near the screen, not all {formatCount(count)}.</span>
  );
}
