import { type ReactNode, useCallback, useId, useMemo, useRef, useState } from 'react';
import { toFailure, toFailureWords } from '../api/failure.ts';
import type { Identifier, IdentifierName } from '../contract/identifier.ts';
import type { History } from '../domain/history/history.ts';
import {
  compareAsked,
  identityNouns,
  nameSides,
  toIdentities,
} from '../domain/identity/compare-identities.ts';
import { showIdentity } from '../domain/identity/name-customer.ts';
import { formatCount } from '../domain/text/wording.ts';
import type { ZoneName } from '../domain/time/zone.ts';
import { WarningSign } from '../message/StatusBadge.tsx';
import { VendorText, useMask } from '../message/VendorText.tsx';
import { Button } from '../ui/Button.tsx';
import { Differences } from './Differences.tsx';
import classes from './Identities.module.css';

type Props = {
  readonly history: History;
  /** The display zone; without one, times are of the history's own. */
  readonly zone?: ZoneName | undefined;
  /** Fetches the history of another identity. */
  readonly ask: (identifier: Identifier, signal: AbortSignal) => Promise<History>;
  readonly onShow: (id: string) => void;
};

/** The other identities of the customer, and on request what the vendor lists under one of them and not under this one. */
export function Identities({ history, zone, ask, onShow }: Props): ReactNode {
  const titleId = useId();
  const { asked, others, masked } = toIdentities(history.customer, history.sent);
  return (
    <section aria-labelledby={titleId} className={classes['identities']}>
      <h2 id={titleId}>Other identities</h2>
      {others.length === 0 ? (
        <p>
          {masked.length === 0
            ? 'The answer names no other identity of this customer.'
            : 'There is no other identity to ask for.'}
        </p>
      ) : (
        <>
          <p className={classes['note']}>
            The same customer may be listed differently under another identity. It is asked for only when you
            press Compare.
          </p>
          <ul aria-label="Other identities" className={classes['list']}>
            {others.map((other) => (
              <Comparison
                key={`${other.identifierName} ${other.identifierValue}`}
                history={history}
                asked={asked}
                other={other}
                zone={zone ?? history.sourceZone}
                ask={ask}
                onShow={onShow}
              />
            ))}
          </ul>
        </>
      )}
      {masked.map((name) => (
        <p key={name} className={classes['note']}>
          {describeMasked(name)}
        </p>
      ))}
    </section>
  );
}

function describeMasked(name: IdentifierName): string {
  return `There is also ${identityNouns[name].indefinite}, which Capillary masks: it cannot be asked for.`;
}

type ComparisonProps = {
  readonly history: History;
  readonly asked: Identifier | undefined;
  readonly other: Identifier;
  readonly zone: ZoneName;
  readonly ask: (identifier: Identifier, signal: AbortSignal) => Promise<History>;
  readonly onShow: (id: string) => void;
};
type ComparisonState =
  | { readonly kind: 'unasked' | 'asking' }
  | { readonly kind: 'failed'; readonly words: string }
  | { readonly kind: 'fetched'; readonly history: History };

/** One other identity: asked for on request, given up when it leaves the page. */
function Comparison({ history, asked, other, zone, ask, onShow }: ComparisonProps): ReactNode {
  const mask = useMask();
  const [state, setState] = useState<ComparisonState>({ kind: 'unasked' });
  const running = useRef<AbortController>(null);
  const abortOnLeaving = useCallback(() => () => running.current?.abort(), [running]);
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
    <li ref={abortOnLeaving}>
      <div className={classes['head']}>
        <span>
          {label}{' '}
          <strong>
            <VendorText ltr>{shown}</VendorText>
          </strong>
        </span>
        <Button
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
          onShow={onShow}
        />
      )}
    </li>
  );
}
