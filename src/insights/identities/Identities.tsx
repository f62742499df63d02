import { type ReactNode, useId } from 'react';
import type { Identifier, IdentifierName } from '../../contract/identifier.ts';
import type { Masker } from '../../domain/masking/masker.ts';
import type { History } from '../../domain/history/history.ts';
import type { ZoneName } from '../../domain/time/zone-name.ts';
import { Comparison } from './Comparison.tsx';
import classes from './Identities.module.css';
import { identityNouns } from './identity-nouns.ts';
import { toIdentities } from './to-identities.ts';

type Props = {
  readonly history: History;
  /** The display zone; without one, times are of the history's own. */
  readonly zone?: ZoneName | undefined;
  /** A text as it may be shown: masked while identities are hidden. */
  readonly mask: Masker;
  /** Fetches the history of another identity. */
  readonly ask: (identifier: Identifier, signal: AbortSignal) => Promise<History>;
  readonly onShow: (id: string) => void;
};

/** The other identities of the customer, and on request what the vendor lists under one of them and not under this one. */
export function Identities({ history, zone, mask, ask, onShow }: Props): ReactNode {
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
                mask={mask}
                ask={ask}
                onShow={onShow}
              />
            ))}
          </ul>
        </>
      )}
      {masked.map((name) => (
        <p key={name} className={classes['note']}>
          {sayMasked(name)}
        </p>
      ))}
    </section>
  );
}

function sayMasked(name: IdentifierName): string {
  return `There is also ${identityNouns[name].indefinite}, which Capillary masks: it cannot be asked for.`;
}
