import { type ReactNode, useId, useMemo, useState } from 'react';
import type { Identifier, IdentifierName } from '../contract/identifier.ts';
import type { History } from '../domain/history/history.ts';
import {
  type AskedIdentity,
  compareAsked,
  compareCustomers,
  describeComparison,
  identityNouns,
  isSameIdentity,
  nameSides,
  toIdentities,
} from '../domain/identity/compare-identities.ts';
import { showIdentity } from '../domain/identity/name-customer.ts';
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
  /** Reads what somebody types; `undefined` where nothing is. */
  readonly read: (text: string) => Promise<Identifier | undefined>;
  /** The other identities that were asked for. */
  readonly identities: readonly AskedIdentity[];
  /** Asks for the history of another identity. */
  readonly ask: (asked: Omit<AskedIdentity, 'state'>) => void;
  readonly onShow: (id: string) => void;
};

/** The other identities of the customer, and on request what the vendor lists under one of them and not under this one. */
export function Identities({ history, zone, read, identities, ask, onShow }: Props): ReactNode {
  const { asked, others, masked } = toIdentities(history.customer, history.sent);
  const isListed = (identifier: Identifier): boolean =>
    others.some((other) => isSameIdentity(other, identifier));
  const listed = [
    ...others.map((identifier) => ({
      identifier,
      isTyped: false,
      state: identities.find((each) => isSameIdentity(each.identifier, identifier))?.state,
    })),
    ...identities.filter(({ identifier }) => !isListed(identifier)),
  ];
  return (
    <section aria-label="Other identities" className={classes['identities']}>
      {listed.length > 0 && (
        <>
          <p className={classes['note']}>
            The same customer may be listed differently under another identity. It is asked for only when you
            press Compare.
          </p>
          <ul aria-label="Other identities" className={classes['list']}>
            {listed.map(({ identifier, isTyped, state }) => (
              <Comparison
                key={`${identifier.identifierName} ${identifier.identifierValue}`}
                history={history}
                asked={asked}
                other={identifier}
                isTyped={isTyped}
                state={state}
                zone={zone ?? history.sourceZone}
                onCompare={() => ask({ identifier, isTyped })}
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
      <Another
        words={
          others.length > 0
            ? 'Know another one?'
            : masked.length === 0
              ? 'Capillary names no other identity. Know one?'
              : 'There is no other identity to ask for. Know one?'
        }
        read={read}
        onRead={(identifier) => {
          if (asked !== undefined && isSameIdentity(asked, identifier))
            return 'This timeline was fetched by that one.';
          if (listed.some((one) => isSameIdentity(one.identifier, identifier))) return 'It stands above.';
          ask({ identifier, isTyped: true });
          return undefined;
        }}
      />
    </section>
  );
}

type AnotherProps = Pick<Props, 'read'> & {
  readonly words: string;
  /** Takes what was read, or says why not. */
  readonly onRead: (identifier: Identifier) => string | undefined;
};

/** A field for an identity that the answer does not name. */
function Another({ words, read, onRead }: AnotherProps): ReactNode {
  const id = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const compare = async (): Promise<void> => {
    const identifier = await read(text);
    const refused =
      identifier === undefined
        ? 'Type a mobile number, an email address or an external ID.'
        : onRead(identifier);
    setProblem(refused);
    if (refused === undefined) setText('');
  };
  return (
    <form
      className={classes['another']}
      onSubmit={(event) => {
        event.preventDefault();
        void compare();
      }}
    >
      <label htmlFor={id}>{words}</label>
      <span className={classes['line']}>
        <input
          id={id}
          className={classes['input']}
          type="text"
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}problem`}
          placeholder="Mobile, email or external ID"
          autoComplete="off"
          spellCheck={false}
          maxLength={300}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Button type="submit">Compare</Button>
      </span>
      <span id={`${id}problem`} role="status" className={classes['problem']}>
        {problem}
      </span>
    </form>
  );
}

function describeMasked(name: IdentifierName): string {
  return `There is also ${identityNouns[name].indefinite}, which Capillary masks: it cannot be asked for.`;
}

type ComparisonProps = {
  readonly history: History;
  readonly asked: Identifier | undefined;
  readonly other: Identifier;
  /** Somebody typed it, and asked for it by that. */
  readonly isTyped: boolean;
  /** `undefined` until it is asked for. */
  readonly state: AskedIdentity['state'] | undefined;
  readonly zone: ZoneName;
  readonly onCompare: () => void;
  readonly onShow: (id: string) => void;
};

/** One other identity, and what differs once it was asked for. */
function Comparison({
  history,
  asked,
  other,
  isTyped,
  state,
  zone,
  onCompare,
  onShow,
}: ComparisonProps): ReactNode {
  const mask = useMask();
  const { label, bare } = identityNouns[other.identifierName];
  const shown = showIdentity({ name: other.identifierName, value: other.identifierValue }, mask);
  const sides = nameSides(asked, other);
  const isAsking = state?.kind === 'asking';
  const fetched = state?.kind === 'fetched' ? state.history : undefined;
  // It walks both histories, and whatever else changes on the page draws this anew.
  const comparison = useMemo(
    () => (fetched === undefined ? undefined : compareAsked(history, fetched)),
    [history, fetched],
  );
  const customers = fetched === undefined ? 'same' : compareCustomers(history.customer, fetched.customer);
  return (
    <li>
      <div className={classes['head']}>
        <span>
          {label}{' '}
          <strong>
            <VendorText ltr>{shown}</VendorText>
          </strong>
        </span>
        <Button
          aria-label={`${fetched === undefined ? 'Compare' : 'Compare again'}: ${label}`}
          aria-disabled={isAsking}
          onClick={() => {
            if (!isAsking) onCompare();
          }}
        >
          {fetched === undefined ? 'Compare' : 'Compare again'}
        </Button>
      </div>
      <div role="status">
        {isAsking && <p>Fetching the history under the {bare}…</p>}
        {state?.kind === 'failed' && (
          <p>
            <WarningSign /> The history under the {bare} could not be fetched: {state.why}
          </p>
        )}
        {customers === 'different' && (
          <p>
            <WarningSign /> Capillary names another customer under the {bare}: these are two, not one.
          </p>
        )}
        {customers === 'unknown' && isTyped && (
          <p>
            <WarningSign /> Capillary does not say whether this is the same customer.
          </p>
        )}
        {comparison !== undefined && (
          <p className={classes['counts']}>{describeComparison(comparison, sides)}</p>
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
