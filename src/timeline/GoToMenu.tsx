import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type DayNumber, parseDay } from '../domain/time/day.ts';
import { PopoverButton } from '../ui/PopoverButton.tsx';
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
