import { type ReactNode, useCallback } from 'react';
import { countOf } from '../../domain/text/wording.ts';
import { type DayNumber, formatDayInWords } from '../../domain/time/day.ts';
import type { CardSettings } from '../../message/card-settings.ts';
import { MessageCard } from '../../message/MessageCard.tsx';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import type { Row } from './rows.ts';
import type { FocusKeeper } from './windowing.ts';
import classes from './TimelineList.module.css';

export type RowSettings = {
  readonly card: CardSettings;
  readonly isOpen: (id: string) => boolean;
  readonly onToggle: (id: string) => void;
  /** Repeats that were opened, by their first one. */
  readonly isUnfolded: (id: string) => boolean;
  readonly onUnfold: (id: string) => void;
  /** Whether a row is selected; `undefined` while nobody selects. */
  readonly isSelected: ((id: string) => boolean) | undefined;
  readonly onSelect: (id: string, extend: boolean) => void;
  /** The communication that the address points at. */
  readonly marked: string | undefined;
  readonly focus: FocusKeeper | undefined;
};

/** What stands in a row: a day's heading or a card. A card that cannot be drawn says so and costs no other. */
export function TimelineRow({
  row,
  settings,
}: {
  readonly row: Row;
  readonly settings: RowSettings;
}): ReactNode {
  const { key } = row;
  const { focus } = settings;
  const keepFocus = useCallback((node: HTMLElement | null) => focus?.keep(key, node), [focus, key]);
  if (row.kind === 'day') return <DayHeading day={row.day} count={row.count} />;
  return (
    <div ref={keepFocus}>
      <ErrorBoundary fallback={<p className={classes['broken']}>This message could not be displayed.</p>}>
        <MessageCard
          communication={row.communication}
          settings={settings.card}
          open={settings.isOpen(key)}
          marked={settings.marked === key}
          selected={settings.isSelected?.(key)}
          tabStop={false}
          repeats={row.repeats}
          unfolded={settings.isUnfolded(key)}
          repeated={row.repeated}
          position={row.position}
          count={-1}
          onToggle={settings.onToggle}
          onUnfold={settings.onUnfold}
          onSelect={settings.onSelect}
        />
      </ErrorBoundary>
    </div>
  );
}

/** `Wednesday 28 May 2025 · 3 messages` */
export function DayHeading({
  day,
  count,
}: {
  readonly day: DayNumber | undefined;
  readonly count: number;
}): ReactNode {
  return (
    <h2 className={classes['heading']}>
      {day === undefined ? 'Date unknown' : formatDayInWords(day)}
      <span className={classes['count']}> · {countOf(count, 'message')}</span>
    </h2>
  );
}
