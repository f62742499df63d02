import { type ReactNode, useId, useState } from 'react';
import classes from './Field.module.css';

type Props<Day> = {
  readonly label: string;
  readonly day: Day | undefined;
  /** How a day is written in the field, and read from it; `undefined` is no day. */
  readonly write: (day: Day) => string;
  readonly read: (text: string) => Day | undefined;
  readonly onDay: (day: Day | undefined) => void;
  /** How days can be typed, for whoever types none. */
  readonly hint: string;
};

/**
 * A field for a day, typed as people write it. It keeps what is typed while that is no day yet, and follows a day that is chosen
 * elsewhere.
 */
export function DayField<Day>({ label, day, write, read, onDay, hint }: Props<Day>): ReactNode {
  const hintId = useId();
  const [typed, setTyped] = useState({ text: day === undefined ? '' : write(day), day });
  if (typed.day !== day) setTyped({ text: day === undefined ? '' : write(day), day });
  const isWrong = typed.text.trim() !== '' && read(typed.text) === undefined;
  return (
    <label className={classes['field']}>
      <span className={classes['label']}>{label}</span>
      <input
        className={classes['input']}
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder="28 May 2025"
        value={typed.text}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? hintId : undefined}
        onChange={({ currentTarget }) => {
          const text = currentTarget.value;
          const found = read(text);
          setTyped({ text, day: found });
          if (found !== day) onDay(found);
        }}
      />
      {isWrong && (
        <span id={hintId} className={classes['hint']}>
          {hint}
        </span>
      )}
    </label>
  );
}
