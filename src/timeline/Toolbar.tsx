import { IconAlertTriangle, IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { incompleteLists } from '../domain/history/completeness.ts';
import { countNew } from '../domain/history/history.ts';
import { formatCount } from '../domain/text/wording.ts';
import { Button } from '../ui/Button.tsx';
import { FilterButtons } from './filters/FilterButtons.tsx';
import { FindField } from './filters/FindField.tsx';
import { GoToMenu } from './GoToMenu.tsx';
import { historyOf, knownOf, rememberLast, selectionOf } from './state/derived.ts';
import type { PageState } from './state/page-state.ts';
import { usePage, usePageStore } from './state/page-store.ts';
import { CustomerName } from './WhoLine.tsx';
import classes from './Toolbar.module.css';

/**
 * What narrows the list and how much is left, in one line of constant height that stays in sight: so that every picture of the list
 * says whose it is, how much of it, and by which filters.
 */
export function Toolbar(): ReactNode {
  const [isWhoAway, setWhoAway] = useState(false);
  return (
    <div
      className={classes['bar']}
      role="group"
      aria-label="Filters"
      id="filters"
      tabIndex={-1}
      // What else stands in the line has less room then.
      data-who={isWhoAway}
    >
      <StickyWho isAway={isWhoAway} onAway={setWhoAway} />
      <FindField />
      <FilterButtons />
      <span className={classes['end']}>
        <Fresh />
        <Count />
        <Incomplete />
        <span className={classes['goTo']}>
          <GoToMenu />
        </span>
        <OrderButton />
      </span>
    </div>
  );
}

/** Whose messages these are, while the line that says so is out of sight. */
function StickyWho({
  isAway,
  onAway,
}: {
  readonly isAway: boolean;
  readonly onAway: (isAway: boolean) => void;
}): ReactNode {
  const known = usePage(knownOf);
  const sentinel = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // While somebody else is searched, the page of before is still there, out of sight.
    const who = Array.from(document.querySelectorAll('#who')).find((one) => one.checkVisibility());
    if (who === undefined) return undefined;
    const observer = new IntersectionObserver(([entry]) => onAway(entry?.isIntersecting === false));
    observer.observe(who);
    return () => observer.disconnect();
  }, [onAway]);
  return (
    <span ref={sentinel} className={classes['who']} data-shown={isAway}>
      {isAway && known !== undefined && (
        <bdi dir="ltr">
          <CustomerName known={known} />
        </bdi>
      )}
    </span>
  );
}

/** `38 of 412`; a number that is not exact yet is none. */
function Count(): ReactNode {
  const words = usePage(countWords);
  return (
    <span role="status" className={classes['count']}>
      {words}
    </span>
  );
}

function countWords(state: PageState): string {
  const selection = selectionOf(state);
  if (selection === undefined) return state.shown.kind === 'none' ? '' : 'counting…';
  return `${formatCount(selection.shown.length)} of ${formatCount(selection.all.length)}`;
}

/** How many channels' lists may be incomplete; opens what is known of it. */
function Incomplete(): ReactNode {
  const count = usePage(incompleteCount);
  const { dispatch } = usePageStore();
  if (count === 0) return null;
  return (
    <Button
      variant="subtle"
      className={classes['incomplete']}
      icon={<IconAlertTriangle size="0.875rem" aria-hidden />}
      onClick={() => dispatch({ kind: 'inspected', tab: 'fetched' })}
    >
      <span>
        {count}
        <span className={classes['long']}> incomplete</span>
      </span>
    </Button>
  );
}

function incompleteCount(state: PageState): number {
  const history = historyOf(state);
  return history === undefined ? 0 : incompleteLists(history).length;
}

/** What a refresh brought and what waits to be asked for: nothing moves while somebody reads. */
function Fresh(): ReactNode {
  const count = usePage(freshCount);
  const { dispatch } = usePageStore();
  if (count === undefined) return null;
  return (
    <span role="status">
      <Button
        variant="filled"
        onClick={() => {
          dispatch({ kind: 'showFresh' });
          window.scrollTo({ top: 0 });
        }}
      >
        {count === 0 ? 'Changed' : `${formatCount(count)} new`} ↑
      </Button>
    </span>
  );
}

const countFresh = rememberLast(countNew, (...parts) => parts);

function freshCount({ shown }: PageState): number | undefined {
  return shown.kind === 'whole' && shown.fresh !== undefined
    ? countFresh(shown.history, shown.fresh)
    : undefined;
}

/** Says which end of time comes first, and turns it. */
function OrderButton(): ReactNode {
  const order = usePage(({ view }) => view.order);
  const store = usePageStore();
  const isNewest = order === 'newest';
  const Arrow = isNewest ? IconArrowDown : IconArrowUp;
  return (
    <Button
      variant="subtle"
      className={classes['order']}
      aria-label={isNewest ? 'Newest first' : 'Oldest first'}
      title={
        isNewest ? 'Newest first; press for the oldest first' : 'Oldest first; press for the newest first'
      }
      onClick={() => store.update({ order: isNewest ? 'oldest' : 'newest' })}
    >
      <span className={classes['long']}>{isNewest ? 'Newest' : 'Oldest'}</span>{' '}
      <Arrow size="0.875rem" aria-hidden />
    </Button>
  );
}
