import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type DayNumber, formatDayInWords, parseDay } from '../domain/time/day.ts';
import { PopoverButton } from '../ui/PopoverButton.tsx';
import type { ListHandle } from './list/list-handle.ts';
import classes from './GoToMenu.module.css';

type Props = {
  readonly onDay: (day: DayNumber) => void;
  readonly onFailure: () => void;
};

/** Goes through the list without narrowing it: to a day, or to the next message that did not arrive. */
export function GoToMenu({ onDay, onFailure }: Props): ReactNode {
  const [text, setText] = useState('');
  const day = parseDay(text);
  return (
    <PopoverButton label="Go to" name="Go to">
      {(id) => (
        <form
          className={classes['menu']}
          onSubmit={(event) => {
            event.preventDefault();
            document.getElementById(id)?.hidePopover();
            if (day !== undefined) onDay(day);
          }}
        >
          <TextInput
            size="xs"
            type="date"
            label="Day"
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Button type="submit" size="xs" disabled={day === undefined}>
            Go
          </Button>
          <Button
            size="xs"
            variant="default"
            className={classes['failure'] ?? ''}
            onClick={() => {
              document.getElementById(id)?.hidePopover();
              onFailure();
            }}
          >
            Next that did not arrive
          </Button>
        </form>
      )}
    </PopoverButton>
  );
}

type Say = (words: string) => void;

/** Goes to a day, and says which one where that day has nothing. */
export function jumpToDay(list: ListHandle | null, day: DayNumber, say: Say): void {
  const came = list?.toDay(day);
  if (came === undefined || came === day) return;
  say(`Nothing shown on ${formatDayInWords(day)}; the nearest is ${formatDayInWords(came)}.`);
}

/** Goes to the next message that did not arrive, and says where there is none. */
export function jumpToFailure(list: ListHandle | null, say: Say): void {
  if (list?.nextFailure() !== true) say('No further message that did not arrive.');
}
