import { Button } from '@mantine/core';
import { type ReactNode, useCallback, useMemo, useState, useRef } from 'react';
import { toFailure, toFailureWords } from '../../api/failure.ts';
import type { Identifier } from '../../contract/identifier.ts';
import { formatCount } from '../../domain/text/format-count.ts';
import type { Masker } from '../../domain/masking/masker.ts';
import type { History } from '../../domain/history/history.ts';
import type { ZoneName } from '../../domain/time/zone-name.ts';
import { WarningSign } from '../../message/StatusBadge.tsx';
import { showIdentity } from '../../domain/identity/name-customer.ts';
import { VendorText } from '../../message/VendorText.tsx';
import { compareAsked } from './compare-asked.ts';
import { Differences } from './Differences.tsx';
import classes from './Identities.module.css';
import { identityNouns, nameSides } from './identity-nouns.ts';

type Props = {
  readonly history: History;
  readonly asked: Identifier | undefined;
  readonly other: Identifier;
  readonly zone: ZoneName;
  readonly mask: Masker;
  readonly ask: (identifier: Identifier, signal: AbortSignal) => Promise<History>;
  readonly onShow: (id: string) => void;
};
type State =
  | { readonly kind: 'unasked' | 'asking' }
  | { readonly kind: 'failed'; readonly words: string }
  | { readonly kind: 'fetched'; readonly history: History };

/** One other identity: asked for on request, given up when it leaves the page. */
export function Comparison({ history, asked, other, zone, mask, ask, onShow }: Props): ReactNode {
  const [state, setState] = useState<State>({ kind: 'unasked' });
  const running = useRef<AbortController>(null);
  const giveUpOnLeaving = useCallback(() => () => running.current?.abort(), [running]);
  const { label, bare } = identityNouns[other.identifierName];
  const shown = showIdentity({ name: other.identifierName, value: other.identifierValue }, mask);
  const sides = nameSides(asked, other);
  const fetched = state.kind === 'fetched' ? state.history : undefined;
  // It walks both histories, and whatever else changes on the page draws this anew.
  const comparison = useMemo(
    () => (fetched === undefined ? undefined : compareAsked(history, fetched)),
    [history, fetched],
  );
  const compare = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'asking' });
    try {
      setState({ kind: 'fetched', history: await ask(other, controller.signal) });
    } catch (error) {
      if (controller.signal.aborted) return;
      const { title, next } = toFailureWords(toFailure(error));
      setState({
        kind: 'failed',
        words: `The history under the ${bare} could not be fetched: ${title}. ${next}`,
      });
    }
  };
  return (
    <li ref={giveUpOnLeaving}>
      <div className={classes['head']}>
        <span>
          {label}{' '}
          <strong>
            <VendorText ltr>{shown}</VendorText>
          </strong>
        </span>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`${state.kind === 'fetched' ? 'Compare again' : 'Compare'}: ${label}`}
          aria-disabled={state.kind === 'asking'}
          onClick={() => {
            if (state.kind !== 'asking') void compare();
          }}
        >
          {state.kind === 'fetched' ? 'Compare again' : 'Compare'}
        </Button>
      </div>
      <div role="status">
        {state.kind === 'asking' && <p>Fetching the history under the {bare}…</p>}
        {state.kind === 'failed' && (
          <p>
            <WarningSign /> {state.words}
          </p>
        )}
        {comparison !== undefined && (
          <p className={classes['counts']}>
            Under {sides.first} and {sides.second} alike: {formatCount(comparison.both)}. Only under{' '}
            {sides.first}: {formatCount(comparison.onlyInFirst.length)}. Only under {sides.second}:{' '}
            {formatCount(comparison.onlyInSecond.length)}.
          </p>
        )}
      </div>
      {fetched !== undefined && comparison !== undefined && (
        <Differences
          first={history}
          second={fetched}
          comparison={comparison}
          sides={sides}
          zone={zone}
          mask={mask}
          onShow={onShow}
        />
      )}
    </li>
  );
}
