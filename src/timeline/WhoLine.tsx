import { IconEye, IconEyeOff, IconRefresh } from '@tabler/icons-react';
import { type ReactNode, type Ref, useEffect, useState } from 'react';
import { isMaskedAtSource } from '../contract/masked-at-source.ts';
import { customerIdentities, isSearched, showIdentity } from '../domain/identity/name-customer.ts';
import type { Identity } from '../domain/masking/mask-identity.ts';
import { type SafeText, ownText } from '../domain/masking/safe-text.ts';
import { formatClock, formatDateAndClock } from '../domain/time/clock.ts';
import { dayNumberAt, formatDayRange } from '../domain/time/day.ts';
import { type Instant, toInstant } from '../domain/time/instant.ts';
import { type ZoneName, formatZone } from '../domain/time/zone.ts';
import { VendorText, useMask } from '../message/VendorText.tsx';
import { Button } from '../ui/Button.tsx';
import { historyOf, knownOf, zoneOf } from './state/derived.ts';
import type { Newest } from './state/page-state.ts';
import { usePage, usePageStore } from './state/page-store.ts';
import classes from './WhoLine.module.css';

type Props = {
  /** What somebody typed to find the customer. */
  readonly searched: SafeText | undefined;
  readonly headingRef: Ref<HTMLHeadingElement>;
  /** Asks the vendor again; not where a file was opened. */
  readonly live: { readonly refresh: () => void } | undefined;
  readonly onMasked: (() => void) | undefined;
  /** What can be done with the page. */
  readonly children: ReactNode;
};

/** Whose messages these are, of when, and what can be done with them: one line, from the search on. */
export function WhoLine({ searched, headingRef, live, onMasked, children }: Props): ReactNode {
  const known = usePage(knownOf);
  return (
    <header className={classes['who']} id="who">
      {/* The same element from the search on: whoever arrives has the focus on it. */}
      <h1 className={classes['name']} tabIndex={-1} ref={headingRef}>
        {known !== undefined ? (
          <CustomerName known={known} />
        ) : searched === undefined ? (
          'Customer'
        ) : (
          <VendorText ltr>{searched}</VendorText>
        )}
      </h1>
      {known !== undefined && (
        <>
          <Others known={known} />
          <HideButton onMasked={onMasked} />
        </>
      )}
      <span className={classes['push']} />
      {known !== undefined && <FetchedAt known={known} live={live} />}
      {children}
    </header>
  );
}

/** The identity that a customer goes by: what the answer says first, or what was searched where it says nothing that can be read. */
export function CustomerName({ known }: { readonly known: Newest }): ReactNode {
  const mask = useMask();
  const masked = usePage((state) => state.masked);
  if (masked) return 'Identities hidden';
  const [first] = identitiesInOrder(known);
  return first === undefined ? (
    'A customer whom the answer does not name'
  ) : (
    <VendorText ltr>{showIdentity(first, mask)}</VendorText>
  );
}

/** Those that can be read first; what was searched stands in place of the same that the vendor masks. */
function identitiesInOrder(known: Newest): readonly Identity[] {
  const { sent } = known;
  const said = customerIdentities(known).map((one) =>
    sent?.identifierName === one.name && isMaskedAtSource(one.name, one.value)
      ? { name: one.name, value: sent.identifierValue }
      : one,
  );
  const readable = said.filter(({ name, value }) => !isMaskedAtSource(name, value));
  if (readable.length > 0 || sent === undefined)
    return [...readable, ...said.filter((one) => !readable.includes(one))];
  return [{ name: sent.identifierName, value: sent.identifierValue }];
}

/** The other identities, cut where there is no room: whole in the title, and among what can be asked. */
function Others({ known }: { readonly known: Newest }): ReactNode {
  const mask = useMask();
  const masked = usePage((state) => state.masked);
  if (masked) return null;
  const [, ...others] = identitiesInOrder(known);
  const isMasked = customerIdentities(known).some(({ name, value }) => isMaskedAtSource(name, value));
  const words = others.map((identity) => showIdentity(identity, mask));
  const note = isMasked
    ? ownText('Capillary masks the rest')
    : isSearched(known) && known.sent !== undefined
      ? ownText(searchedNotes[known.sent.identifierName])
      : undefined;
  return (
    <span className={classes['others']} title={words.join(' \u00b7 ')}>
      {words.map((word, index) => (
        <span key={word}>
          {index > 0 && ' \u00b7 '}
          <VendorText ltr>{word}</VendorText>
        </span>
      ))}
      {note !== undefined && (words.length > 0 ? ` \u00b7 ${note}` : note)}
    </span>
  );
}

/** Where the answer names nobody. */
const searchedNotes = {
  mobile: 'the number you searched',
  email: 'the email you searched',
  external_id: 'the ID you searched',
} as const;

/** Hides who it is, beside what it hides. */
function HideButton({ onMasked }: Pick<Props, 'onMasked'>): ReactNode {
  const masked = usePage((state) => state.masked);
  const isThere = usePage((state) => historyOf(state) !== undefined);
  const { dispatch } = usePageStore();
  return (
    <Button
      variant="subtle"
      square
      disabled={!isThere}
      aria-pressed={masked}
      aria-label="Hide identities"
      title={masked ? 'Show identities' : 'Hide identities'}
      icon={masked ? <IconEyeOff size="1rem" aria-hidden /> : <IconEye size="1rem" aria-hidden />}
      onClick={() => {
        dispatch({ kind: 'masked', masked: !masked });
        if (!masked) onMasked?.();
      }}
    />
  );
}

/** Old enough that something may have come since; minutes. */
const oldAfter = 10;

/** When the answer was fetched, and a way to ask again. */
function FetchedAt({
  known: { fetchedAt },
  live,
}: { readonly known: Newest } & Pick<Props, 'live'>): ReactNode {
  const zone = usePage(zoneOf);
  const refreshing = usePage(({ asked }) =>
    asked.networks.some(({ pending, hasData }) => pending && hasData),
  );
  const minutes = useMinutesSince(fetchedAt);
  if (zone === undefined) return null;
  const isOld = live !== undefined && minutes >= oldAfter;
  return (
    <>
      <span
        className={classes['fetched']}
        data-old={isOld}
        title={`${formatDateAndClock(fetchedAt, zone)} (${formatZone(zone, fetchedAt)})`}
      >
        {isOld && `Fetched ${formatAge(minutes) ?? formatFetchedDay(fetchedAt, zone)}`}
        {!isOld && live !== undefined && `Fetched ${formatClock(fetchedAt, zone).slice(0, 5)}`}
        {live === undefined && `As of ${formatFetchedDay(fetchedAt, zone)}`}
      </span>
      {live !== undefined && (
        <Button
          variant="subtle"
          square
          className={classes['refresh']}
          aria-label={refreshing ? 'Refreshing…' : 'Refresh'}
          title="Ask Capillary again"
          aria-busy={refreshing}
          icon={<IconRefresh size="1rem" aria-hidden />}
          onClick={live.refresh}
        />
      )}
    </>
  );
}

function formatFetchedDay(at: Instant, zone: ZoneName): string {
  const day = dayNumberAt(at, zone);
  return formatDayRange(day, day);
}

/** How long ago, in words; `undefined` where a date says it better. */
function formatAge(minutes: number): string | undefined {
  if (minutes < 120) return `${minutes} min ago`;
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h ago` : undefined;
}

/** Whole minutes since an instant, which go on while the page stands. */
function useMinutesSince(at: number): number {
  const [now, setNow] = useState(() => toInstant(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setNow(toInstant(Date.now())), 60_000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((now - at) / 60_000));
}
