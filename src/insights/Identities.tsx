import {
  type ReactNode,
  useCallback,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { toFailure, toFailureWords } from '../api/failure.ts';
import type { Identifier, IdentifierName } from '../contract/identifier.ts';
import type { History } from '../domain/history/history.ts';
import {
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
  /** Fetches the history of another identity. */
  readonly ask: (identifier: Identifier, signal: AbortSignal) => Promise<History>;
  readonly onShow: (id: string) => void;
};

/** The other identities of the customer, and on request what the vendor lists under one of them and not under this one. */
export function Identities({ history, zone, read, ask, onShow }: Props): ReactNode {
  const { asked, others, masked } = toIdentities(history.customer, history.sent);
  const [typed, setTyped] = useState<readonly Identifier[]>([]);
  const listed = [
    ...others.map((identifier) => ({ identifier, isTyped: false })),
    ...typed.map((identifier) => ({ identifier, isTyped: true })),
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
            {listed.map(({ identifier, isTyped }) => (
              <Comparison
                key={`${identifier.identifierName} ${identifier.identifierValue}`}
                history={history}
                asked={asked}
                other={identifier}
                isTyped={isTyped}
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
          setTyped([...typed, identifier]);
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
  readonly zone: ZoneName;
  readonly ask: (identifier: Identifier, signal: AbortSignal) => Promise<History>;
  readonly onShow: (id: string) => void;
};
type ComparisonState =
  | { readonly kind: 'unasked' | 'asking' }
  | { readonly kind: 'failed'; readonly words: string }
  | { readonly kind: 'fetched'; readonly history: History };

/** One other identity: asked for on request, given up when it leaves the page. */
function Comparison({ history, asked, other, isTyped, zone, ask, onShow }: ComparisonProps): ReactNode {
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
  const compareTyped = useEffectEvent(() => void compare());
  useEffect(() => {
    if (!isTyped) return undefined;
    // In a moment: what stands only to be taken away again asks nobody.
    const soon = setTimeout(compareTyped);
    return () => clearTimeout(soon);
  }, [isTyped]);
  const customers = fetched === undefined ? 'same' : compareCustomers(history.customer, fetched.customer);
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
