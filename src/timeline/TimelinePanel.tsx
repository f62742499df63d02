import { type ReactNode, useEffect } from 'react';
import type { Communication } from '../domain/history/communication.ts';
import { formatCount } from '../domain/text/wording.ts';
import { panelId } from './ChannelTabs.tsx';
import { SelectionBar } from './copy/SelectionBar.tsx';
import { useCopying } from './copy/use-copying.ts';
import { EndOfList } from './EndOfList.tsx';
import { TimelineList, mostMounted } from './list/TimelineList.tsx';
import { useCardSettings } from './state/card-settings.ts';
import { useDensity } from './state/density.ts';
import { historyOf, listedOf, selectionOf } from './state/derived.ts';
import { usePage, usePageStore, useThisPage } from './state/page-store.ts';
import { Toolbar } from './Toolbar.tsx';
import classes from './TimelinePanel.module.css';

type Props = {
  /** The one line of what is unusual about the answer. */
  readonly notice: ReactNode;
  /** What stands in the place of the list: on its way, failed, empty; `null` where there are rows. */
  readonly children: ReactNode;
  /** Shows the messages that were chosen, by id, as a document. */
  readonly onReport: (only: readonly string[]) => void;
};

/** What a tab shows: the tools that narrow it, what to know about it, and the list or why there is none. */
export function TimelinePanel({ notice, children, onReport }: Props): ReactNode {
  return (
    <div id={panelId} role="tabpanel" aria-label="Messages" className={classes['panel']} tabIndex={-1}>
      <Toolbar />
      {notice}
      <Rows />
      {children}
      <Selection onReport={onReport} />
    </div>
  );
}

/** The list, where there are rows. */
function Rows(): ReactNode {
  const { store, list } = useThisPage();
  const listed = usePage(listedOf);
  const total = usePage((state) => selectionOf(state)?.shown.length);
  const fold = usePage(({ view }) => view.fold);
  const marked = usePage(({ view }) => view.message);
  const opened = usePage((state) => state.opened);
  const unfolded = usePage((state) => state.unfolded);
  const chosen = usePage((state) => state.chosen);
  const [density] = useDensity();
  const card = useCardSettings();
  const { copyList } = useCopying();
  useFindNote(listed.length);
  if (card === undefined || listed.length === 0) return null;
  return (
    <TimelineList
      communications={listed}
      total={total}
      card={card}
      fold={fold}
      marked={marked}
      opened={opened}
      unfolded={unfolded}
      onToggle={(id) => store.dispatch({ kind: 'toggled', id })}
      onUnfold={(id) => store.dispatch({ kind: 'unfolded', id })}
      isSelected={chosen === undefined ? undefined : (id) => chosen.has(id)}
      onSelect={(ids) => store.dispatch({ kind: 'chose', ids })}
      density={density}
      onCopyDay={(ofDay) => copyList(ofDay, 'text')}
      foot={<EndOfList />}
      ref={list}
    />
  );
}

/** Says what the browser's own find does not see, when somebody is about to use it. */
function useFindNote(count: number): void {
  const { dispatch } = usePageStore();
  useEffect(() => {
    if (count <= mostMounted) return undefined;
    const note = ({ key, ctrlKey, metaKey }: KeyboardEvent): void => {
      if (key.toLowerCase() !== 'f' || !(ctrlKey || metaKey)) return;
      dispatch({
        kind: 'said',
        words: `Ctrl+F finds only what is loaded; / finds in all ${formatCount(count)}.`,
      });
    };
    window.addEventListener('keydown', note);
    return () => window.removeEventListener('keydown', note);
  }, [count, dispatch]);
}

/** While somebody chooses messages: what to do with them. */
function Selection({ onReport }: Pick<Props, 'onReport'>): ReactNode {
  const store = usePageStore();
  const chosen = usePage((state) => state.chosen);
  const history = usePage(historyOf);
  const { copyList } = useCopying();
  if (chosen === undefined || history === undefined) return null;
  const picked = (): readonly Communication[] => history.communications.filter(({ id }) => chosen.has(id));
  return (
    <SelectionBar
      count={chosen.size}
      onCopy={(form) => copyList(picked(), form)}
      onReport={() => onReport(picked().map(({ id }) => id))}
      onSelectAll={() =>
        store.dispatch({ kind: 'chose', ids: listedOf(store.get()).map(({ id }) => id), all: true })
      }
      onEnd={() => store.dispatch({ kind: 'choosing', on: false })}
    />
  );
}
