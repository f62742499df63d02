import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { toFailure } from '../api/api-error.ts';
import { toFailureWords } from '../api/failure-words.ts';
import { networkLabel } from '../domain/channels/network-label.ts';
import { WarningSign } from '../message/StatusBadge.tsx';
import classes from './NetworkLines.module.css';
import type { NetworkState } from './use-histories.ts';

/** Networks whose answer is missing or old: never silence, always a way to try again. */
export function NetworkLines({ networks }: { readonly networks: readonly NetworkState[] }): ReactNode {
  const told = networks.filter(({ error, pending, hasData }) => error !== null || (pending && !hasData));
  if (told.length === 0) return null;
  return (
    <div className={classes['lines']} role="status">
      {told.map((state) => (
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
