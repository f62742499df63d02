import {
  IconCloudOff,
  IconHourglass,
  IconLockX,
  IconMoodSearch,
  IconPlugConnectedX,
  IconUserShare,
  type TablerIcon,
} from '@tabler/icons-react';
import { type ReactNode, createElement } from 'react';
import { type Failure, type FailureKind, toFailureWords } from '../../api/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { StatePanel } from '../../ui/StatePanel.tsx';
import { AfterDelay, Countdown } from '../../ui/timing.tsx';
import classes from './RequestPanels.module.css';

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

const icons = new Map<FailureKind, TablerIcon>([
  ['not-found', IconMoodSearch],
  ['not-enrolled', IconMoodSearch],
  ['merged', IconUserShare],
  ['forbidden', IconLockX],
  ['identifier-refused', IconMoodSearch],
  ['upstream-auth', IconLockX],
  ['rate-limited', IconHourglass],
  ['upstream-timeout', IconHourglass],
  ['timed-out', IconHourglass],
  ['unreachable', IconCloudOff],
]);

type FailurePanelProps = {
  readonly failure: Failure;
  readonly onRetry: () => void;
  readonly level?: 1 | 2;
  readonly children?: ReactNode;
};

/** A request that failed: what happened, what it means, what to do next, and the request id for whoever looks into it. */
export function FailurePanel({ failure, onRetry, level = 2, children }: FailurePanelProps): ReactNode {
  const { title, detail, next } = toFailureWords(failure);
  const { kind, retryable, retryAfter, requestId, vendorCode } = failure;
  return (
    <StatePanel
      role="alert"
      level={level}
      icon={createElement(icons.get(kind) ?? IconPlugConnectedX, { size: 40, stroke: 1.25 })}
      title={title}
      actions={
        <>
          {retryable && <Button onClick={onRetry}>Try again</Button>}
          {children}
        </>
      }
    >
      <p>{detail}</p>
      <p>
        {retryAfter === undefined ? (
          next
        ) : (
          <Countdown key={requestId} seconds={retryAfter}>
            {(left) => (left > 0 ? `You can try again in ${left} s.` : 'You can try again now.')}
          </Countdown>
        )}
      </p>
      {(requestId !== undefined || vendorCode !== undefined) && (
        <p>
          <small>
            {[
              vendorCode === undefined ? '' : `Capillary code ${vendorCode}`,
              requestId === undefined ? '' : `request ${requestId}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </p>
      )}
    </StatePanel>
  );
}
