import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Failure } from '../api/api-error.ts';
import { toFailureWords } from '../api/failure-words.ts';
import { AfterDelay } from '../ui/AfterDelay.tsx';
import { Countdown } from '../ui/Countdown.tsx';
import classes from './PendingPanel.module.css';

type Props = {
  /** The browser is offline and the request waits for it. */
  readonly paused: boolean;
  /** Why the request is being tried again, and how often it was tried. */
  readonly failure: Failure | undefined;
  readonly tries: number;
  readonly onCancel: () => void;
};

const rows = [90, 70, 82, 55, 76, 64];

/** A timeline on its way: its outline at once, words when it takes longer, and a way out. */
export function PendingPanel({ paused, failure, tries, onCancel }: Props): ReactNode {
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

/** The outline of a timeline. */
export function PendingRows(): ReactNode {
  return (
    <div aria-hidden className={classes['rows']}>
      {rows.map((width) => (
        <div key={width} className={classes['row']}>
          <Skeleton height={14} width={60} />
          <Skeleton height={26} circle />
          <Skeleton height={14} width={`${width}%`} />
        </div>
      ))}
    </div>
  );
}

function CancelButton({ onCancel }: { readonly onCancel: () => void }): ReactNode {
  return (
    <Button variant="default" size="compact-sm" onClick={onCancel}>
      Cancel
    </Button>
  );
}
