import { type ReactNode, useCallback } from 'react';
import type { CardSettings } from '../../message/card-settings.ts';
import { MessageCard } from '../../message/MessageCard.tsx';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { DayHeading } from './DayHeading.tsx';
import type { FocusKeeper } from './focus-keeper.ts';
import { RepeatsLine } from './RepeatsLine.tsx';
import classes from './TimelineList.module.css';
import type { Row } from './to-rows.ts';

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
    <div ref={keepFocus} className={row.repeated ? classes['repeated'] : undefined}>
      <ErrorBoundary fallback={<p className={classes['broken']}>This message could not be displayed.</p>}>
        <MessageCard
          communication={row.communication}
          settings={settings.card}
          open={settings.isOpen(key)}
          onToggle={settings.onToggle}
          marked={settings.marked === key}
          selected={settings.isSelected?.(key)}
          onSelect={settings.onSelect}
        />
        {row.repeats.length > 0 && (
          <RepeatsLine
            group={[row.communication, ...row.repeats]}
            unfolded={settings.isUnfolded(key)}
            onUnfold={() => settings.onUnfold(key)}
          />
        )}
      </ErrorBoundary>
    </div>
  );
}
