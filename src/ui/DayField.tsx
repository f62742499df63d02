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
 * A field for a day, typed as people write it. It keeps what is typed while that is no day yet, writes the day in full when it is
 * left, says how to write one only then, and follows a day that is chosen elsewhere.
 */
export function DayField<Day>({ label, day, write, read, onDay, hint }: Props<Day>): ReactNode {
  const hintId = useId();
  const [isTyping, setTyping] = useState(false);
  const [typed, setTyped] = useState({ text: day === undefined ? '' : write(day), day });
  if (typed.day !== day) setTyped({ text: day === undefined ? '' : write(day), day });
  const isWrong = !isTyping && typed.text.trim() !== '' && read(typed.text) === undefined;
  const settle = (): void => {
    setTyping(false);
    if (day !== undefined) setTyped({ text: write(day), day });
  };
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
        onBlur={settle}
        onKeyDown={({ key }) => {
          if (key === 'Enter') settle();
        }}
        onChange={({ currentTarget }) => {
          const text = currentTarget.value;
          const found = read(text);
          setTyping(true);
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
