import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Communication } from '../domain/communication.ts';
import type { CardSettings } from '../message/card-settings.ts';
import { PlainList } from './PlainList.tsx';
import type { RowSettings } from './TimelineRow.tsx';
import { toRows } from './to-rows.ts';
import { WindowedList } from './WindowedList.tsx';

type Props = {
  readonly communications: readonly Communication[];
  readonly card: CardSettings;
  readonly marked: string | undefined;
};

/** Up to here every row is in the page: the browser's own find, print and screenshots see all of them. */
export const mostMounted = 300;

/** The merged list, day by day. Which cards are open is the list's own, and survives scrolling. */
export function TimelineList({ communications, card, marked }: Props): ReactNode {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(marked === undefined ? [] : [marked]));
  const { displayZone } = card;
  // Cutting 50,000 rows into days takes milliseconds: done once for each selection, not for each opened card.
  const rows = useMemo(() => toRows(communications, displayZone), [communications, displayZone]);
  // The same function for every card, so that opening one does not draw the others anew.
  const onToggle = useCallback((id: string) => setOpen((before) => toggled(before, id)), []);
  const settings: Omit<RowSettings, 'focus'> = {
    card,
    marked,
    isOpen: (id) => open.has(id),
    onToggle,
  };
  const List = communications.length <= mostMounted ? PlainList : WindowedList;
  return <List rows={rows} count={communications.length} settings={settings} />;
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}
