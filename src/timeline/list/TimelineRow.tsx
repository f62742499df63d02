import { IconChevronDown, IconStack2 } from '@tabler/icons-react';
import { type ReactNode, useCallback } from 'react';
import type { Communication } from '../../domain/history/communication.ts';
import { describeRepeats } from '../../domain/history/repeats.ts';
import { countOf } from '../../domain/text/wording.ts';
import { type DayNumber, formatDayInWords } from '../../domain/time/day.ts';
import type { CardSettings } from '../../message/card-settings.ts';
import { MessageCard } from '../../message/MessageCard.tsx';
import { VendorText, useMask } from '../../message/VendorText.tsx';
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

type RepeatsProps = {
  /** The first of them, and the others. */
  readonly group: readonly Communication[];
  readonly unfolded: boolean;
  readonly onUnfold: () => void;
};

/** Under a row that stands for several: how many, how close together and what became of them; opens to each. */
function RepeatsLine({ group, unfolded, onUnfold }: RepeatsProps): ReactNode {
  const mask = useMask();
  return (
    <button type="button" className={classes['repeats']} aria-expanded={unfolded} onClick={onUnfold}>
      <IconStack2 size={14} aria-hidden />
      <VendorText>{mask.id(describeRepeats(group))}</VendorText>
      <IconChevronDown size={14} aria-hidden className={classes['chevron']} />
    </button>
  );
}
