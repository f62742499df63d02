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
import type { InteractionType } from '../../contract/network.ts';
import { channelLabel } from '../../domain/channels/channel.ts';
import { formatMobile } from '../../domain/identity/format-mobile.ts';
import { type SafeText, ownText } from '../../domain/masking/safe-text.ts';
import { VendorText } from '../../message/VendorText.tsx';
import { type Search, identifierLabels } from '../../search/search-draft.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { StatePanel } from '../../ui/StatePanel.tsx';
import { Countdown } from '../../ui/timing.tsx';
import classes from './FailurePanel.module.css';

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
  /** Asks for one kind of messages, of what is too much at once. */
  readonly onKind?: ((type: InteractionType) => void) | undefined;
};

/** A request that failed: what happened, what it means, what to do next, and the request id for whoever looks into it. */
export function FailurePanel({
  failure,
  onRetry,
  level = 2,
  onLeave,
  search,
  onSearch,
  onKind,
}: FailurePanelProps): ReactNode {
  const { title, detail, next } = describeFailure(failure);
  const { kind, retryable, retryAfter, requestId, vendorCode } = failure;
  const isNobody = search !== undefined && kind === 'not-found';
  const marks = [
    vendorCode === undefined ? '' : `Capillary code ${vendorCode}`,
    requestId === undefined ? '' : `request ${requestId}`,
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <StatePanel
      role="alert"
      level={level}
      icon={createElement(icons.get(kind) ?? IconPlugConnectedX, { size: '2.5rem', stroke: 1.25 })}
      title={isNobody ? `No customer with ${nameSearch(search)}` : title}
      actions={
        <>
          {isNobody && onSearch !== undefined && <OtherKinds search={search} onSearch={onSearch} />}
          {retryable && (
            <Button variant="filled" onClick={onRetry}>
              Try again
            </Button>
          )}
          {onLeave !== undefined && <Button onClick={onLeave}>Search again</Button>}
        </>
      }
    >
      {/* The title says it, and of whom. */}
      {!isNobody && <p>{detail}</p>}
      <p>
        {retryAfter === undefined ? (
          next
        ) : (
          <Countdown key={requestId} seconds={retryAfter}>
            {(left) => (left > 0 ? `You can try again in ${left} s.` : 'You can try again now.')}
          </Countdown>
        )}
      </p>
      {kind === 'upstream-too-large' && onKind !== undefined && (
        <div className={classes['centred']}>
          <MessageKinds onKind={onKind} />
        </div>
      )}
      {marks !== '' && (
        <div className={classes['centred']}>
          <small>{marks}</small>
          <CopyButton label="Copy details" text={() => [title, detail, marks].join('\n')} />
        </div>
      )}
    </StatePanel>
  );
}

/** The words of a failure, and the next step where that of its kind would not help. */
function describeFailure(failure: Failure): ReturnType<typeof toFailureWords> {
  const words = toFailureWords(failure);
  const { kind, retryable } = failure;
  if (kind === 'upstream-error' && !retryable)
    return { ...words, next: 'Trying again will not help. Tell whoever runs this tool.' };
  if (kind === 'upstream-too-large') return { ...words, next: 'Choose one kind:' };
  // Whoever follows a link knows of no key; a link that was cut is as common.
  if (kind === 'bad-request')
    return { ...words, detail: 'This link was made with another key, or cut when it was copied.' };
  return words;
}

/** The kinds that most of a long history is of; the others stand among the options. */
const messageKinds = ['email', 'emailbulk', 'whatsapp', 'viber', 'line', 'zalo'] as const;

function MessageKinds({ onKind }: Pick<Required<FailurePanelProps>, 'onKind'>): ReactNode {
  return messageKinds.map((type) => (
    <Button key={type} onClick={() => onKind?.(type)}>
      {channelLabel(type)}
    </Button>
  ));
}

type FailedSearchProps = {
  readonly failure: Failure;
  readonly search: Search;
  readonly onSearch: (search: Search) => void;
  readonly onClose: () => void;
};

const stays = 'Below is still whom you looked at before.';

/** A search that failed while somebody is shown already: said under the bar with whom it was for; who is shown stays. */
export function FailedSearch({ failure, search, onSearch, onClose }: FailedSearchProps): ReactNode {
  const { kind, retryable, retryAfter, requestId } = failure;
  const { title, next } = describeFailure(failure);
  const searched = <VendorText ltr>{nameSearch(search)}</VendorText>;
  return (
    <div role="alert" className={classes['failed']}>
      <IconAlertTriangle size="1rem" aria-hidden />
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
        {kind !== 'upstream-too-large' && stays}
      </span>
      {retryable && <Button onClick={() => onSearch(search)}>Try again</Button>}
      {kind === 'not-found' && <OtherKinds search={search} onSearch={onSearch} />}
      {kind === 'upstream-too-large' && (
        <>
          <MessageKinds onKind={(type) => onSearch({ ...search, type })} />
          <span>{stays}</span>
        </>
      )}
      <Button
        square
        variant="subtle"
        aria-label="Dismiss"
        icon={<IconX size="1rem" aria-hidden />}
        onClick={onClose}
      />
    </div>
  );
}

/** What was searched as people say it: a number in its groups. */
export function nameSearch({ identifierName, text }: Search): SafeText {
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
