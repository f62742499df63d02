import { Switch } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import { type ReactNode, type Ref, useCallback, useImperativeHandle, useRef, useState } from 'react';
import type { Communication } from '../domain/history/communication.ts';
import type { History } from '../domain/history/history.ts';
import { customerIdentities, isSearched, showIdentity } from '../domain/identity/name-customer.ts';
import { passingOthers } from '../domain/view/choices.ts';
import type { WriteForm } from '../export/markup.ts';
import type { ViewInUrl } from '../message/use-view.ts';
import { VendorText, useMask } from '../message/VendorText.tsx';
import { ChannelTabs } from './ChannelTabs.tsx';
import { CopyMenu, useCopying } from './copy/CopyMenu.tsx';
import { useSelection } from './copy/SelectionBar.tsx';
import { type ListHandle, jumpToFailure } from './list/list-handle.ts';
import { IgnoredKeys, Notices } from './Notices.tsx';
import { TimelinePanel } from './TimelinePanel.tsx';
import { type Timeline, useTimeline } from './use-timeline.ts';
import classes from './TimelineView.module.css';

/** What can be asked of a timeline from outside: by keys and by the palette. */
export type TimelineHandle = {
  /** `null` where there are no rows. */
  readonly list: () => ListHandle | null;
  /** To the next message that did not arrive; says where there is none. */
  readonly nextFailure: () => void;
  /** Chooses a tab by its number, from 1; there may be none. */
  readonly showTab: (number: number) => void;
  readonly focusFind: () => void;
  readonly copyView: (form: WriteForm) => void;
  readonly copyMessage: (communication: Communication, form: WriteForm) => void;
  readonly copyLink: (communication: Communication) => void;
  /** Turns a message's selection, and begins selecting where nobody does. */
  readonly select: (id: string) => void;
  /** Says a short sentence, to the eye and to screen readers. */
  readonly say: (words: string) => void;
};

type Props = {
  readonly history: History;
  readonly url: ViewInUrl;
  /** Identities are masked. */
  readonly masked: boolean;
  readonly onMasked: (masked: boolean) => void;
  /** Where the history is from and of when. */
  readonly origin: ReactNode;
  /** Networks that failed or are still on their way. */
  readonly networkLines?: ReactNode;
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
  const { history, masked } = props;
  const timeline = useTimeline(history, props.url, useMask());
  const { view, ignored, update, selection, channels, card } = timeline;
  const { shown, all } = selection;
  const [announcement, say] = useAnnouncement();
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
          masked={masked}
          onMasked={props.onMasked}
          origin={props.origin}
          {...(props.focusHeading ? { headingRef: focusHeading } : {})}
        />
        <div className={classes['tools']} role="group" aria-label="Tools">
          {props.tools}
          <span className={classes['handOn']}>
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
        {props.networkLines}
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
      <div role="status" className={classes['announcement']} data-empty={announcement === undefined}>
        {announcement}
      </div>
    </div>
  );
}

type WhoProps = {
  readonly history: History;
  /** Identities are masked. */
  readonly masked: boolean;
  readonly onMasked: (masked: boolean) => void;
  /** Where the history is from and of when. */
  readonly origin: ReactNode;
  readonly headingRef?: Ref<HTMLHeadingElement>;
};

/** Who it is: what the answer says, or else what was searched; and where that is from. */
function WhoHeader({ history, masked, onMasked, origin, headingRef }: WhoProps): ReactNode {
  const mask = useMask();
  const [first, ...others] = customerIdentities(history);
  return (
    <header className={classes['who']}>
      <h1 className={classes['whoName']} tabIndex={-1} ref={headingRef}>
        {first === undefined ? (
          'A customer whom the answer does not name'
        ) : (
          <VendorText ltr>{showIdentity(first, mask)}</VendorText>
        )}
        {others.map((identity) => (
          <span key={identity.name + identity.value} className={classes['whoOther']}>
            {' · '}
            {identity.name === 'external_id' && 'ID '}
            <VendorText ltr>{showIdentity(identity, mask)}</VendorText>
          </span>
        ))}
        {isSearched(history) && first !== undefined && (
          <span className={classes['whoOther']}> · as searched</span>
        )}
      </h1>
      <div className={classes['origin']}>
        <Switch
          size="xs"
          label="Hide"
          aria-label="Hide identities"
          checked={masked}
          onChange={(event) => onMasked(event.currentTarget.checked)}
        />
        {origin}
      </div>
    </header>
  );
}

/** Long enough to be read, short enough not to stand in the way; ms. */
const announcedFor = 3500;

/** A short sentence about what was just done, which goes by itself. */
function useAnnouncement(): readonly [string | undefined, (words: string) => void] {
  const [words, setWords] = useState<string>();
  const { start } = useTimeout(() => setWords(undefined), announcedFor);
  const say = useCallback(
    (sentence: string) => {
      setWords(sentence);
      start();
    },
    [start],
  );
  return [words, say];
}
