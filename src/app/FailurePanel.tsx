import { Button } from '@mantine/core';
import {
  IconCloudOff,
  IconHourglass,
  IconLockX,
  IconMoodSearch,
  IconPlugConnectedX,
  IconUserShare,
  type TablerIcon,
} from '@tabler/icons-react';
import { createElement, type ReactNode } from 'react';
import type { Failure, FailureKind } from '../api/api-error.ts';
import { toFailureWords } from '../api/failure-words.ts';
import { Countdown } from '../ui/Countdown.tsx';
import { StatePanel } from '../ui/StatePanel.tsx';

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

type Props = {
  readonly failure: Failure;
  readonly onRetry: () => void;
  readonly level?: 1 | 2;
  readonly children?: ReactNode;
};

/** A request that failed: what happened, what it means, what to do next, and the request id for whoever looks into it. */
export function FailurePanel({ failure, onRetry, level = 2, children }: Props): ReactNode {
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
          {retryable && (
            <Button variant="default" onClick={onRetry}>
              Try again
            </Button>
          )}
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
