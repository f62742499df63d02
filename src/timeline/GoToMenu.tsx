import { type ReactNode, useState } from 'react';
import { parseDay } from '../domain/time/day.ts';
import { Button } from '../ui/Button.tsx';
import { PopoverButton } from '../ui/PopoverButton.tsx';
import { jumpToDay, jumpToFailure } from './list/list-handle.ts';
import { selectionOf } from './state/derived.ts';
import { usePage, useThisPage } from './state/page-store.ts';
import classes from './GoToMenu.module.css';

/** Goes through the list without narrowing it: to a day, or to the next message that did not arrive. */
export function GoToMenu(): ReactNode {
  const isThere = usePage((state) => selectionOf(state) !== undefined);
  return (
    <PopoverButton
      label="Go to"
      name="Go to"
      variant="subtle"
      disabled={!isThere}
      className={classes['button']}
    >
      {(id) => <GoTo popover={id} />}
    </PopoverButton>
  );
}

function GoTo({ popover }: { readonly popover: string }): ReactNode {
  const { store, list } = useThisPage();
  const [text, setText] = useState('');
  const day = parseDay(text);
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
      <input
        type="date"
        aria-label="Day"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
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
