import { Button } from '@mantine/core';
import {
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Communication } from '../../domain/history/communication.ts';
import { countOf } from '../../domain/text/wording.ts';
import type { View } from '../../domain/view/view.ts';
import type { CardSettings } from '../../message/card-settings.ts';
import { type ListHandle, createListHandle } from './list-handle.ts';
import { PlainList } from './PlainList.tsx';
import { type Row, toRows } from './rows.ts';
import type { RowSettings } from './TimelineRow.tsx';
import { WindowedList } from './WindowedList.tsx';
import { createRowScroller } from './windowing.ts';
import classes from './TimelineList.module.css';

type Props = Pick<RowSettings, 'isSelected'> & {
  readonly communications: readonly Communication[];
  readonly card: CardSettings;
  readonly view: View;
  readonly update: (changes: Partial<View>) => void;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly ref: Ref<ListHandle>;
};

/** Up to here every row is in the page: the browser's own find, print and screenshots see all of them. */
export const mostMounted = 300;

/** The merged list, day by day. Which cards are open is the list's own, and survives scrolling. */
export function TimelineList({
  communications,
  card,
  view,
  update,
  isSelected,
  onSelect,
  ref,
}: Props): ReactNode {
  const { fold, message: marked } = view;
  const [open, setOpen] = useState<ReadonlySet<string>>(() => withMarked(new Set(), marked));
  const [landed, setLanded] = useState(marked);
  if (landed !== marked) {
    setLanded(marked);
    setOpen(withMarked(open, marked));
  }
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLDivElement>(null);
  const [scroller] = useState(createRowScroller);
  const awaited = useRef<string>(null);
  const anchor = useRef<string>(undefined);
  const { displayZone } = card;
  // Cutting 50,000 rows into days takes milliseconds: done once for each selection, not for each opened card.
  const { rows, folded } = useMemo(
    () => toRows(communications, displayZone, { fold, unfolded, marked }),
    [communications, displayZone, fold, unfolded, marked],
  );
  // The same functions for every card, so that opening one does not draw the others anew.
  const toggle = useCallback((id: string) => setOpen((before) => toggled(before, id)), []);
  const select = (id: string, extend: boolean): void => {
    const from = extend ? rows.findIndex(({ key }) => key === anchor.current) : -1;
    const to = rows.findIndex(({ key }) => key === id);
    anchor.current = id;
    const range = from < 0 ? [id] : idsBetween(rows, from, to);
    onSelect(range);
  };

  const handle = (): ListHandle =>
    createListHandle({ rows, zone: displayZone, list: () => list.current, scroller, awaited, toggle });
  useImperativeHandle(ref, handle);
  // A link, and "show in context", land on a message: it is brought into sight and has the focus.
  const land = useEffectEvent((id: string) => handle().toMessage(id));
  useEffect(() => {
    if (marked !== undefined) land(marked);
  }, [marked]);

  const settings: Omit<RowSettings, 'focus'> = {
    card,
    marked,
    isOpen: (id) => open.has(id),
    onToggle: toggle,
    isUnfolded: (id) => unfolded.has(id),
    onUnfold: (id) => setUnfolded((before) => toggled(before, id)),
    isSelected,
    onSelect: select,
  };
  const common = { rows, count: communications.length, settings, list };
  return (
    <>
      <FoldLine folded={folded} fold={fold} onFold={(now) => update({ fold: now })} />
      {communications.length <= mostMounted ? (
        <PlainList {...common} of={communications} />
      ) : (
        <WindowedList {...common} scroller={scroller} />
      )}
    </>
  );
}

/** The ids of the messages from one row to another, whichever stands first, with what is folded into them. */
function idsBetween(rows: readonly Row[], from: number, to: number): readonly string[] {
  return rows
    .slice(Math.min(from, to), Math.max(from, to) + 1)
    .flatMap((row) => (row.kind === 'message' ? [row.communication].concat(row.repeats) : []))
    .map(({ id }) => id);
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

type FoldProps = {
  /** How many messages stand behind others. */
  readonly folded: number;
  readonly fold: boolean;
  readonly onFold: (fold: boolean) => void;
};

/** Says that repeats are folded, and lets them be shown one by one and back. */
function FoldLine({ folded, fold, onFold }: FoldProps): ReactNode {
  if (fold && folded === 0) return null;
  return (
    <p className={classes['fold']}>
      {fold
        ? `${countOf(folded, 'repeat')} of the same text within minutes ${folded === 1 ? 'is' : 'are'} folded. `
        : 'Repeats are shown one by one. '}
      <Button size="compact-xs" variant="default" onClick={() => onFold(!fold)}>
        {fold ? 'Show one by one' : 'Fold repeats'}
      </Button>
    </p>
  );
}
