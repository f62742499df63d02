import { Button } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { channelLabel } from '../domain/channels/channel.ts';
import { describeFailureRun, findFailureRuns } from '../domain/history/failure-runs.ts';
import type { History } from '../domain/history/history.ts';
import type { View } from '../domain/view/view.ts';
import type { ZoneName } from '../domain/time/zone-name.ts';
import { WarningSign } from '../message/StatusBadge.tsx';
import { useMask } from '../message/mask-context.ts';
import { VendorText } from '../message/VendorText.tsx';
import classes from './FailureRuns.module.css';

type Props = {
  readonly history: History;
  readonly zone: ZoneName;
  readonly onChange: (changes: Partial<View>) => void;
};

const failures = [{ family: 'failed' }, { family: 'bounced' }, { family: 'blocked' }] as const;

/** Channels whose last messages all failed: what an agent should know before anything else is sent. */
export function FailureRuns({ history, zone, onChange }: Props): ReactNode {
  const mask = useMask();
  // It walks the whole history, and every key of a search draws this anew.
  const runs = useMemo(() => findFailureRuns(history), [history]);
  return runs.map((run) => (
    <p key={run.channel} className={classes['run']}>
      <WarningSign /> <VendorText>{mask.id(describeFailureRun(run, zone))}</VendorText>{' '}
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => onChange({ channel: run.channel, statuses: failures, message: undefined })}
      >
        Show them in {mask.id(channelLabel(run.channel))}
      </Button>
    </p>
  ));
}
