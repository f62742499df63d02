import { type ReactNode, memo, useCallback } from 'react';
import type { Communication } from '../../domain/history/communication.ts';
import type { CardSettings } from '../../message/card-settings.ts';
import { MessageCard } from '../../message/MessageCard.tsx';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import classes from './TimelineList.module.css';

/** What all rows have in common: one object, so that a row is drawn anew only when something of its own changes. */
export type RowSettings = {
  readonly card: CardSettings;
  /** How many messages there are in all; -1 while nobody knows. */
  readonly count: number;
  readonly onToggle: (id: string) => void;
  /** Opens a repeat to each of its messages, by its first one, and closes it. */
  readonly onUnfold: (id: string) => void;
  readonly onSelect: (id: string, extend: boolean) => void;
  /** Told of the row's element as it comes; what it returns is called as the row goes. */
  readonly keepRow: (key: string, row: HTMLElement) => () => void;
};

type Props = {
  readonly communication: Communication;
  readonly settings: RowSettings;
  readonly position: number;
  readonly repeats: readonly Communication[];
  readonly repeated: boolean;
  readonly open: boolean;
  readonly unfolded: boolean;
  readonly marked: boolean;
  readonly selected: boolean | undefined;
  /** The keyboard comes to this row of the list. */
  readonly tabStop: boolean;
};

/** A message in its place of the list. One that cannot be drawn says so and costs no other. */
export const TimelineRow = memo(function TimelineRow(props: Props): ReactNode {
  const { communication, settings } = props;
  const { keepRow } = settings;
  const { id } = communication;
  const keep = useCallback(
    (row: HTMLElement | null) => (row === null ? undefined : keepRow(id, row)),
    [keepRow, id],
  );
  return (
    <div role="listitem" ref={keep}>
      <ErrorBoundary fallback={<p className={classes['broken']}>This message could not be displayed.</p>}>
        <MessageCard
          communication={communication}
          settings={settings.card}
          open={props.open}
          marked={props.marked}
          selected={props.selected}
          tabStop={props.tabStop}
          repeats={props.repeats}
          unfolded={props.unfolded}
          repeated={props.repeated}
          position={props.position}
          count={settings.count}
          onToggle={settings.onToggle}
          onUnfold={settings.onUnfold}
          onSelect={settings.onSelect}
        />
      </ErrorBoundary>
    </div>
  );
});
