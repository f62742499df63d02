import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { type ReactNode, use } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { fetchInteractions } from '../../api/queries.ts';
import { formatCount } from '../../domain/text/wording.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { type ZoneName, formatZone } from '../../domain/time/zone.ts';
import { encodeView } from '../../domain/view/codec.ts';
import { type View, wholeView } from '../../domain/view/view.ts';
import { useView } from '../../message/use-view.ts';
import { ZonedTime } from '../../message/ZonedTime.tsx';
import { emptyDraft } from '../../search/search-draft.ts';
import { ChooseCustomer, isUnchosen } from '../customer/ChooseCustomer.tsx';
import { CustomerTimeline } from '../customer/CustomerTimeline.tsx';
import { MissingHistory, NetworkLines } from '../customer/HistoryStates.tsx';
import { useHistories } from '../customer/use-histories.ts';
import { SearchContext } from '../frame/customer-search.ts';
import { paths } from '../paths.ts';
import classes from './CustomerPage.module.css';

/** A customer by sealed handle. Another customer, or another question to the vendor, is another page: nothing is carried over. */
export function CustomerPage(): ReactNode {
  const { handle = '' } = useParams();
  const { view } = useView();
  return <CustomerView key={JSON.stringify([handle, view.network, view.type, view.which])} handle={handle} />;
}

/** One customer in every state: what came, what is still on its way, what failed. */
function CustomerView({ handle }: { readonly handle: string }): ReactNode {
  const url = useView();
  const { view } = url;
  const arrived = isArrival(useLocation().state);
  const histories = useHistories(handle, view);
  const { setDraft } = use(SearchContext);
  const navigate = useNavigate();
  // Another identity is asked for what this one was; of all networks, only the first.
  const scope = { network: view.network === 'all' ? undefined : view.network, type: view.type };
  if (histories.shown !== undefined && isUnchosen(histories.shown, view.which)) {
    return <ChooseCustomer history={histories.shown} onChoose={(which) => url.update({ which })} />;
  }
  if (histories.shown !== undefined) {
    return (
      <>
        <CustomerTimeline
          history={histories.shown}
          url={url}
          origin={
            <FetchedLine
              at={histories.shown.fetchedAt}
              zone={view.zone ?? histories.shown.sourceZone}
              refreshing={histories.refreshing}
              onRefresh={histories.refresh}
            />
          }
          networkLines={<NetworkLines networks={histories.networks} />}
          focusHeading={arrived}
          answers={histories.answers}
          onReport={(shown) => void navigate({ pathname: paths.report(handle), ...encodeView(shown) })}
          ask={async (identifier, signal) => (await fetchInteractions(identifier, scope, signal)).history}
          onMasked={() => setDraft(emptyDraft)}
        />
        <FreshRows count={histories.fresh} onShow={histories.showFresh} />
      </>
    );
  }
  return <MissingHistory networks={histories.networks} retry={histories.retry} />;
}

/** Whether a search has just led here: `customer-search.ts` says so in the address's state. */
function isArrival(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'found' in state;
}

type FetchedLineProps = {
  readonly at: Instant;
  readonly zone: ZoneName;
  readonly refreshing: boolean;
  readonly onRefresh: () => void;
};

/** When the answer on screen was fetched, and a way to ask again. */
function FetchedLine({ at, zone, refreshing, onRefresh }: FetchedLineProps): ReactNode {
  return (
    <>
      <span>
        fetched <ZonedTime at={at} zone={zone} /> ({formatZone(zone, at)})
      </span>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconRefresh size={14} aria-hidden />}
        aria-busy={refreshing}
        onClick={onRefresh}
      >
        {refreshing ? 'Refreshing…' : 'Refresh'}
      </Button>
    </>
  );
}

type FreshRowsProps = { readonly count: number; readonly onShow: () => void };

/** What a refresh brought and what waits to be asked for: nothing moves while somebody reads. */
function FreshRows({ count, onShow }: FreshRowsProps): ReactNode {
  if (count === 0) return null;
  return (
    <div className={classes['fresh']} role="status">
      <Button size="compact-md" radius="xl" onClick={onShow}>
        {formatCount(count)} new ↑
      </Button>
    </div>
  );
}

/** Where a customer's page is, in a view that differs from the whole one by `changes`. */
export function customerAddress(
  handle: string,
  changes: Partial<View>,
): { pathname: string; search: string; hash: string } {
  return { pathname: paths.customer(handle), ...encodeView({ ...wholeView, ...changes }) };
}
