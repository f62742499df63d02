import { IconAlertTriangle, IconChevronDown } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { channelLabel } from '../domain/channels/channel.ts';
import { formatCount } from '../domain/text/wording.ts';
import { VendorText, useMask, useMaybeMask } from '../message/VendorText.tsx';
import { PopoverButton } from '../ui/PopoverButton.tsx';
import { type TabOfChannel, tabsOf } from './state/channel-tabs.ts';
import { usePage, usePageStore } from './state/page-store.ts';
import classes from './ChannelTabs.module.css';

/** The id of what the chosen tab shows. */
export const panelId = 'messages';

/**
 * A tab for each channel that holds something, All first, in one line that scrolls; at its end a menu with all of them. While the
 * whole is not there, All alone: a number that would change is none.
 */
export function ChannelTabs(): ReactNode {
  const tabs = usePage(tabsOf);
  const channel = usePage(({ view }) => view.channel);
  const store = usePageStore();
  const list = useRef<HTMLDivElement>(null);
  const choose = (name: string | undefined): void => store.update({ channel: name, message: undefined });
  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another tab is the chosen one
  }, [channel]);
  return (
    <div className={classes['line']}>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its tabs take the focus, one of them at a time */}
      <div
        role="tablist"
        aria-label="Channels"
        className={classes['tabs']}
        ref={list}
        onKeyDown={chooseByKey}
      >
        {(tabs?.shown ?? [all]).map((tab) => (
          <Tab key={keyOf(tab)} tab={tab} selected={tab.name === channel} onChoose={choose} />
        ))}
      </div>
      {tabs !== undefined && tabs.shown.length > 2 && (
        <PopoverButton
          label=""
          square
          variant="subtle"
          name="All channels"
          icon={<IconChevronDown size="1rem" aria-hidden />}
          className={classes['more']}
        >
          {(id) => (
            <ul className={classes['menu']}>
              {[...tabs.shown, ...tabs.empty].map((tab) => (
                <li key={keyOf(tab)}>
                  <button
                    type="button"
                    popoverTarget={id}
                    popoverTargetAction="hide"
                    className={classes['choice']}
                    onClick={() => choose(tab.name)}
                  >
                    <Label tab={tab} /> <Count tab={tab} />
                  </button>
                </li>
              ))}
            </ul>
          )}
        </PopoverButton>
      )}
    </div>
  );
}

const all: TabOfChannel = {
  name: undefined,
  count: undefined,
  counted: undefined,
  doubt: undefined,
  also: undefined,
};

/** A channel's name may be empty, so All needs more than an empty key. */
const keyOf = ({ name }: TabOfChannel): string => (name === undefined ? 'all' : `channel ${name}`);

type TabProps = {
  readonly tab: TabOfChannel;
  readonly selected: boolean;
  readonly onChoose: (name: string | undefined) => void;
};

function Tab({ tab, selected, onChoose }: TabProps): ReactNode {
  const mask = useMaybeMask();
  const said = [tab.also, tab.doubt].filter((words) => words !== undefined).join('. ');
  return (
    <button
      type="button"
      role="tab"
      aria-selected={selected}
      aria-controls={panelId}
      tabIndex={selected ? 0 : -1}
      className={classes['tab']}
      title={said === '' ? undefined : said}
      onClick={() => onChoose(tab.name)}
      data-label={[tab.name === undefined ? 'All' : mask?.id(channelLabel(tab.name)), tab.count].join(' ')}
    >
      <span className={classes['words']}>
        <Label tab={tab} /> <Count tab={tab} />
      </span>
    </button>
  );
}

function Label({ tab: { name } }: Pick<TabProps, 'tab'>): ReactNode {
  return name === undefined ? 'All' : <ChannelName name={name} />;
}

function ChannelName({ name }: { readonly name: string }): ReactNode {
  return <VendorText>{useMask().id(channelLabel(name))}</VendorText>;
}

function Count({ tab: { count, counted, doubt } }: Pick<TabProps, 'tab'>): ReactNode {
  if (count === undefined) return null;
  return (
    <span className={classes['count']}>
      {formatCount(count)}
      {counted !== undefined && ` of ${formatCount(counted)}`}
      {doubt !== undefined && <IconAlertTriangle size="0.8125rem" aria-hidden className={classes['doubt']} />}
    </span>
  );
}

/** Arrows, Home and End choose among the tabs. */
function chooseByKey(event: KeyboardEvent): void {
  const to = neighbour(event);
  if (to === undefined) return;
  event.preventDefault();
  to.focus();
  to.click();
}

/** The tab that an arrow, Home or End goes to. */
function neighbour({ key, currentTarget }: KeyboardEvent): HTMLElement | undefined {
  const tabs = [...currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
  const at = tabs.findIndex((tab) => tab === document.activeElement);
  if (at < 0) return undefined;
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[key];
  return to === undefined ? undefined : tabs.at(to % tabs.length);
}
