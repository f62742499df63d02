import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { toFailure, toFailureWords } from '../../api/failure.ts';
import { interactionsKey } from '../../api/queries.ts';
import { networkLabel } from '../../domain/channels/channel.ts';
import { WarningSign } from '../../message/StatusBadge.tsx';
import { FailurePanel, PendingPanel } from '../frame/RequestPanels.tsx';
import { paths } from '../paths.ts';
import type { Histories, NetworkState } from './use-histories.ts';
import classes from './HistoryStates.module.css';

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

/** Networks whose answer is missing or old: never silence, always a way to try again. */
export function NetworkLines({ networks }: { readonly networks: readonly NetworkState[] }): ReactNode {
  const unsettled = networks.filter(({ error, pending, hasData }) => error !== null || (pending && !hasData));
  if (unsettled.length === 0) return null;
  return (
    <div className={classes['lines']} role="status">
      {unsettled.map((state) => (
        <NetworkLine key={state.network ?? 'default'} state={state} />
      ))}
    </div>
  );
}

function NetworkLine({ state }: { readonly state: NetworkState }): ReactNode {
  const { network, error, pending, paused, hasData, retry } = state;
  const name = networkLabel(network ?? 'capillary');
  if (pending)
    return <p>{paused ? `${name}: waiting until this computer is online.` : `${name}: loading…`}</p>;
  if (error === null) return null;
  const failure = toFailure(error);
  if (failure.kind === 'not-found') return <p>{name}: Capillary knows no such customer there.</p>;
  return (
    <p>
      <WarningSign /> {name} failed: {toFailureWords(failure).title}.{' '}
      {hasData ? 'What is shown is from before.' : 'Its communications are missing here.'}{' '}
      {failure.retryable && (
        <Button size="compact-xs" variant="default" onClick={retry} aria-label={`Try again: ${name}`}>
          Try again
        </Button>
      )}
    </p>
  );
}
