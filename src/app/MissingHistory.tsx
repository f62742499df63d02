import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { toFailure } from '../api/api-error.ts';
import { interactionsKey } from '../api/interactions-query.ts';
import { FailurePanel } from './FailurePanel.tsx';
import { paths } from './paths.ts';
import { PendingPanel } from './PendingPanel.tsx';
import type { Histories } from './use-histories.ts';

/** What stands where a customer's history would: still on its way, or failed. */
export function MissingHistory({ networks, retry }: Pick<Histories, 'networks' | 'retry'>): ReactNode {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const leave = (): void => {
    void queryClient.cancelQueries({ queryKey: interactionsKey });
    void navigate(paths.search);
  };
  const failed = networks.find(({ error }) => error !== null);
  if (failed !== undefined && networks.every(({ error }) => error !== null)) {
    return (
      <FailurePanel level={1} failure={toFailure(failed.error)} onRetry={retry}>
        <Button variant="default" onClick={leave}>
          Search again
        </Button>
      </FailurePanel>
    );
  }
  const waiting = networks.find(({ failure }) => failure !== undefined);
  return (
    <PendingPanel
      paused={networks.some(({ paused }) => paused)}
      failure={waiting?.failure}
      tries={waiting?.tries ?? 0}
      onCancel={leave}
    />
  );
}
