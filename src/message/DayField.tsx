import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { type DayNumber, formatDay, parseDay } from '../domain/time/day.ts';

type Props = {
  readonly label: string;
  /** A word of explanation, shown under the pointer. */
  readonly title?: string;
  readonly day: DayNumber | undefined;
  readonly onDay: (day: DayNumber | undefined) => void;
};

/** A field for a day; `undefined` while it is empty or half typed. */
export function DayField({ label, title, day, onDay }: Props): ReactNode {
  return (
    <TextInput
      size="xs"
      type="date"
      label={label}
      title={title}
      value={day === undefined ? '' : formatDay(day)}
      onChange={({ currentTarget }) => onDay(parseDay(currentTarget.value))}
    />
  );
}
