import { Fragment, type ReactNode, memo } from 'react';
import { countOf } from '../../domain/text/wording.ts';
import { type DayNumber, formatDayInWords } from '../../domain/time/day.ts';
import { Button } from '../../ui/Button.tsx';
import classes from './TimelineList.module.css';

type Props = {
  readonly id: string;
  /** Which day of the list it is, from 0. */
  readonly index: number;
  readonly day: DayNumber | undefined;
  readonly count: number;
  /** `Kolkata +5:30`, as of that day. */
  readonly zone: string | undefined;
  readonly onCopy: ((index: number) => void) | undefined;
};

/** `Wednesday 28 May 2025 · 3 messages`, and in which zone it is a day; stays in sight while its rows are. */
export const DayHeading = memo(function DayHeading({
  id,
  index,
  day,
  count,
  zone,
  onCopy,
}: Props): ReactNode {
  return (
    <div className={classes['day']} data-day>
      <h2 id={id} className={classes['heading']}>
        {day === undefined ? 'Date unknown' : <ShortenedWords>{formatDayInWords(day)}</ShortenedWords>}
        <span className={classes['count']}> · {countOf(count, 'message')}</span>
      </h2>
      {onCopy !== undefined && (
        // The list is one stop of the Tab key; by keys the palette copies a day.
        <Button
          variant="subtle"
          tabIndex={-1}
          className={classes['copy'] ?? ''}
          onClick={() => onCopy(index)}
        >
          Copy this day
        </Button>
      )}
      {zone !== undefined && <span className={classes['zone']}>{zone}</span>}
    </div>
  );
});

/** `Wednesday 28 May 2025`, of which a small screen shows `Wed 28 May 2025`. */
function ShortenedWords({ children }: { readonly children: string }): ReactNode {
  return children.split(' ').map((word, index) => {
    const isLong = /^\p{L}{4,}$/u.test(word);
    return (
      // oxlint-disable-next-line react/no-array-index-key -- the words of one day never change
      <Fragment key={index}>
        {index > 0 && ' '}
        {isLong ? word.slice(0, 3) : word}
        {isLong && <span className={classes['rest']}>{word.slice(3)}</span>}
      </Fragment>
    );
  });
}
