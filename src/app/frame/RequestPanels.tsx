import {
  IconAlertTriangle,
  IconCloudOff,
  IconHourglass,
  IconLockX,
  IconMoodSearch,
  IconPlugConnectedX,
  IconUserShare,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import { type ReactNode, createElement } from 'react';
import { type Failure, type FailureKind, toFailureWords } from '../../api/failure.ts';
import { identifierNames } from '../../contract/identifier.ts';
import { formatMobile } from '../../domain/identity/format-mobile.ts';
import { type SafeText, ownText } from '../../domain/masking/safe-text.ts';
import { VendorText } from '../../message/VendorText.tsx';
import { type Search, identifierLabels } from '../../search/search-draft.ts';
import { Button } from '../../ui/Button.tsx';
import { StatePanel } from '../../ui/StatePanel.tsx';
import { AfterDelay, Countdown } from '../../ui/timing.tsx';
import classes from './RequestPanels.module.css';

type PendingPanelProps = {
  /** The browser is offline and the request waits for it. */
  readonly paused: boolean;
  /** Why the request is being tried again, and how often it was tried. */
  readonly failure: Failure | undefined;
  readonly tries: number;
  readonly onCancel: () => void;
};

/** A timeline on its way: its outline at once, words when it takes longer, and a way out. */
export function PendingPanel({ paused, failure, tries, onCancel }: PendingPanelProps): ReactNode {
  return (
    <div className={classes['pending']}>
      <div role="status" className={classes['words']}>
        {paused ? (
          <>
            <strong>You are offline.</strong> The search goes on by itself as soon as this computer is back
            online.
          </>
        ) : failure === undefined ? (
          <>
            Loading the timeline…{' '}
            <AfterDelay ms={3000}>Still loading. Large histories take a few seconds.</AfterDelay>
          </>
        ) : (
          <>
            <strong>{toFailureWords(failure).title}.</strong>{' '}
            <Countdown key={tries} seconds={failure.retryAfter ?? 0}>
              {(left) => (left > 0 ? `Trying again in ${left} s…` : 'Trying again…')}
            </Countdown>
          </>
        )}
      </div>
      {paused || failure !== undefined ? (
        <CancelButton onCancel={onCancel} />
      ) : (
        <AfterDelay ms={3000}>
          <CancelButton onCancel={onCancel} />
        </AfterDelay>
      )}
      <PendingRows />
    </div>
  );
}

const outline = [1, 2, 3, 4, 5, 6];

/** The outline of a timeline. */
export function PendingRows(): ReactNode {
  return (
    <div aria-hidden className={classes['rows']}>
      {outline.map((row) => (
        <div key={row} className={classes['row']}>
          <span />
          <span className={classes['icon']} />
          <span className={classes['text']} />
        </div>
      ))}
    </div>
  );
}

function CancelButton({ onCancel }: { readonly onCancel: () => void }): ReactNode {
  return <Button onClick={onCancel}>Cancel</Button>;
}

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

type FailurePanelProps = {
  readonly failure: Failure;
  readonly onRetry: () => void;
  readonly level?: 1 | 2;
  /** Leaves the page that cannot be shown. */
  readonly onLeave?: (() => void) | undefined;
  /** What was searched, and what searches it as another kind of identifier. */
  readonly search?: Search;
  readonly onSearch?: (search: Search) => void;
};

/** A request that failed: what happened, what it means, what to do next, and the request id for whoever looks into it. */
export function FailurePanel({
  failure,
  onRetry,
  level = 2,
  onLeave,
  search,
  onSearch,
}: FailurePanelProps): ReactNode {
  const { title, detail, next } = toFailureWords(failure);
  const { kind, retryable, retryAfter, requestId, vendorCode } = failure;
  return (
    <StatePanel
      role="alert"
      level={level}
      icon={createElement(icons.get(kind) ?? IconPlugConnectedX, { size: 40, stroke: 1.25 })}
      title={search !== undefined && kind === 'not-found' ? `No customer with ${nameSearch(search)}` : title}
      actions={
        <>
          {search !== undefined && onSearch !== undefined && kind === 'not-found' && (
            <OtherKinds search={search} onSearch={onSearch} />
          )}
          {retryable && (
            <Button variant="filled" onClick={onRetry}>
              Try again
            </Button>
          )}
          {onLeave !== undefined && <Button onClick={onLeave}>Search again</Button>}
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

type FailedSearchProps = {
  readonly failure: Failure;
  readonly search: Search;
  readonly onSearch: (search: Search) => void;
  readonly onClose: () => void;
};

/** A search that failed while somebody is shown already: said under the bar with whom it was for; who is shown stays. */
export function FailedSearch({ failure, search, onSearch, onClose }: FailedSearchProps): ReactNode {
  const { kind, retryable, retryAfter, requestId } = failure;
  const { title, next } = toFailureWords(failure);
  const searched = <VendorText ltr>{nameSearch(search)}</VendorText>;
  return (
    <div role="alert" className={classes['failed']}>
      <IconAlertTriangle size={16} aria-hidden />
      <span className={classes['failedWords']}>
        <strong>
          {kind === 'not-found' ? (
            <>No customer with {searched}.</>
          ) : (
            <>
              {searched}: {title}.
            </>
          )}
        </strong>{' '}
        {retryAfter === undefined ? (
          next
        ) : (
          <Countdown key={requestId} seconds={retryAfter}>
            {(left) => (left > 0 ? `You can try again in ${left} s.` : 'You can try again now.')}
          </Countdown>
        )}{' '}
        Below is still whom you looked at before.
      </span>
      {retryable && <Button onClick={() => onSearch(search)}>Try again</Button>}
      {kind === 'not-found' && <OtherKinds search={search} onSearch={onSearch} />}
      <Button
        square
        variant="subtle"
        aria-label="Dismiss"
        icon={<IconX size={16} aria-hidden />}
        onClick={onClose}
      />
    </div>
  );
}

/** What was searched as people say it: a number in its groups. */
function nameSearch({ identifierName, text }: Search): SafeText {
  return ownText(identifierName === 'mobile' ? formatMobile(text.replaceAll(/[\s()+-]/g, '')) : text);
}

/** The same text may be another kind of identifier, where it can be one at all. */
function OtherKinds({
  search,
  onSearch,
}: Pick<Required<FailurePanelProps>, 'search' | 'onSearch'>): ReactNode {
  const others = identifierNames.filter(
    (name) => name !== search.identifierName && (name !== 'email' || search.text.includes('@')),
  );
  return others.map((name) => (
    <Button key={name} onClick={() => onSearch({ ...search, identifierName: name })}>
      Try as {identifierLabels[name]}
    </Button>
  ));
}
