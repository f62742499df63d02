import type { ReactNode } from 'react';
import { type Failure, toFailureWords } from '../../api/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { AfterDelay, Countdown } from '../../ui/timing.tsx';
import classes from './PendingPanel.module.css';

type PendingPanelProps = {
  /** The browser is offline and the request waits for it. */
  readonly paused: boolean;
  /** Why the request is being tried again, and how often it was tried. */
  readonly failure: Failure | undefined;
  readonly tries: number;
  readonly onCancel: () => void;
};

/** A timeline on its way: its outline at once, words when it takes longer, and a way out. */
export function PendingPanel({ paused, failure, tries, onCancel }: PendingPanelProps): ReactNode {
  return (
    <div className={classes['pending']}>
      <div role="status" className={classes['words']}>
        {paused ? (
          <>
            <strong>You are offline.</strong> The search goes on by itself as soon as this computer is back
            online.
          </>
        ) : failure === undefined ? (
          <>
            Loading the timeline…{' '}
            <AfterDelay ms={3000}>Still loading. Large histories take a few seconds.</AfterDelay>
          </>
        ) : (
          <>
            <strong>{toFailureWords(failure).title}.</strong>{' '}
            <Countdown key={tries} seconds={failure.retryAfter ?? 0}>
              {(left) => (left > 0 ? `Trying again in ${left} s…` : 'Trying again…')}
            </Countdown>
          </>
        )}
      </div>
      {paused || failure !== undefined ? (
        <CancelButton onCancel={onCancel} />
      ) : (
        <AfterDelay ms={3000}>
          <CancelButton onCancel={onCancel} />
        </AfterDelay>
      )}
      <PendingRows />
    </div>
  );
}

const outline = [1, 2, 3, 4, 5, 6];

/** The outline of a timeline. */
export function PendingRows(): ReactNode {
  return (
    <div aria-hidden className={classes['rows']}>
      {outline.map((row) => (
        <div key={row} className={classes['row']}>
          <span />
          <span className={classes['icon']} />
          <span className={classes['text']} />
        </div>
      ))}
    </div>
  );
}

function CancelButton({ onCancel }: { readonly onCancel: () => void }): ReactNode {
  return <Button onClick={onCancel}>Cancel</Button>;
}
