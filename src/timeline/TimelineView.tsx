import { Button } from '@mantine/core';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Identifier } from '../contract/identifier.ts';
import { countChannels } from '../domain/count-channels.ts';
import { describeCompleteness } from '../domain/describe-completeness.ts';
import { filterCommunications } from '../domain/filter-communications.ts';
import { formatCount } from '../domain/format-count.ts';
import type { History } from '../domain/history.ts';
import { identitiesOf } from '../domain/identities-of.ts';
import { identityHider } from '../domain/identity-hider.ts';
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

type Props = ViewInUrl & {
  readonly history: History;
  readonly sent: Identifier;
  readonly refreshing: boolean;
  readonly onRefresh: () => void;
  readonly fresh: number;
  readonly onShowFresh: () => void;
  readonly focusHeading: boolean;
  /** Identities were hidden: nothing else on the page may show them either. */
  readonly onHidden: () => void;
  /** Networks that failed or are still on their way. */
  readonly networkLines: ReactNode;
};

/** A customer's timeline as the address says: who, tabs, how complete, and the list. */
export function TimelineView(props: Props): ReactNode {
  const { history, sent, view, ignored, update, linkTo, fresh } = props;
  const [hidden, setHidden] = useState(false);
  const zone = view.zone ?? history.sourceZone;
  const { communications } = history;
  // Once for each answer and view, not for each keystroke elsewhere: these walk up to 50,000 communications.
  const shown = useMemo(() => filterCommunications(communications, view, zone), [communications, view, zone]);
  const channels = useMemo(() => countChannels(history), [history]);
  const card = useMemo(
    (): CardSettings => ({
      sourceZone: history.sourceZone,
      displayZone: zone,
      fetchedAt: history.fetchedAt,
      hide: hidden ? identityHider(identitiesOf(history, sent)) : (text) => text,
      linkTo,
    }),
    [history, sent, zone, hidden, linkTo],
  );
  const focusHeading = useCallback((heading: HTMLHeadingElement | null) => heading?.focus(), []);
  const tallies = history.channels.filter(
    ({ channel }) => view.channel === undefined || channel === view.channel,
  );
  return (
    <div className={classes['view']}>
      <WhoHeader
        history={history}
        sent={sent}
        zone={zone}
        hidden={hidden}
        onHidden={(hide) => {
          setHidden(hide);
          if (hide) props.onHidden();
        }}
        refreshing={props.refreshing}
        onRefresh={props.onRefresh}
        {...(props.focusHeading ? { headingRef: focusHeading } : {})}
      />
      {props.networkLines}
      <IgnoredKeys keys={ignored} onDismiss={() => update({})} />
      <Notices history={history} hide={card.hide} />
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
          <OtherFields extras={history.extras} hide={card.hide} />
          {shown.length === 0 ? (
            <EmptyTimeline history={history} view={view} onChange={update} />
          ) : (
            <TimelineList communications={shown} card={card} marked={view.message} />
          )}
        </div>
      </ChannelTabs>
      {fresh > 0 && (
        <div className={classes['fresh']} role="status">
          <Button size="compact-md" radius="xl" onClick={props.onShowFresh}>
            {formatCount(fresh)} new ↑
          </Button>
        </div>
      )}
    </div>
  );
}

function LargeListNote({ count }: { readonly count: number }): ReactNode {
  return (
    <span>The browser’s own find sees only the rows near the screen, not all {formatCount(count)}.</span>
  );
}
