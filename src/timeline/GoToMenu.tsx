import { type ReactNode, useState } from 'react';
import { type DayNumber, dayNumberAt, formatDayRange, parseDayText } from '../domain/time/day.ts';
import { Button } from '../ui/Button.tsx';
import { DayField } from '../ui/DayField.tsx';
import { PopoverButton } from '../ui/PopoverButton.tsx';
import { jumpToDay, jumpToFailure } from './list/list-handle.ts';
import { knownOf, selectionOf, zoneOf } from './state/derived.ts';
import { usePage, useThisPage } from './state/page-store.ts';
import classes from './GoToMenu.module.css';

/** Goes through the list without narrowing it: to a day, or to the next message that did not arrive. */
export function GoToMenu(): ReactNode {
  const isThere = usePage((state) => selectionOf(state) !== undefined);
  return (
    <PopoverButton label="Go to" name="Go to" variant="subtle" disabled={!isThere}>
      {(id) => <GoTo popover={id} />}
    </PopoverButton>
  );
}

function GoTo({ popover }: { readonly popover: string }): ReactNode {
  const { store, list } = useThisPage();
  const known = usePage(knownOf);
  const zone = usePage(zoneOf);
  const [day, setDay] = useState<DayNumber>();
  if (known === undefined || zone === undefined) return null;
  // A day that is typed without its year is the last one before the fetching.
  const today = dayNumberAt(known.fetchedAt, zone);
  const say = (words: string): void => store.dispatch({ kind: 'said', words });
  return (
    <form
      className={classes['menu']}
      onSubmit={(event) => {
        event.preventDefault();
        document.getElementById(popover)?.hidePopover();
        if (day !== undefined) jumpToDay(list.current, day, say);
      }}
    >
      <DayField
        label="Day"
        day={day}
        write={(one: DayNumber) => formatDayRange(one, one)}
        read={(text) => parseDayText(text, today)}
        onDay={setDay}
        hint="A day like 28 May 2025 or 2025-05-28."
      />
      <Button type="submit" disabled={day === undefined}>
        Go
      </Button>
      <Button
        popoverTarget={popover}
        popoverTargetAction="hide"
        className={classes['failure']}
        onClick={() => jumpToFailure(list.current, say)}
      >
        Next failed <kbd>f</kbd>
      </Button>
    </form>
  );
}
