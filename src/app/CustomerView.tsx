import { type ReactNode, use } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { fetchInteractions } from '../api/interactions-query.ts';
import { encodeView } from '../domain/view/view-codec.ts';
import { emptyDraft } from '../search/search-draft.ts';
import { useView } from '../timeline/use-view.ts';
import { ChooseCustomer, isUnchosen } from './ChooseCustomer.tsx';
import { CustomerTimeline } from './CustomerTimeline.tsx';
import { FetchedLine } from './FetchedLine.tsx';
import { FreshRows } from './FreshRows.tsx';
import { MissingHistory } from './MissingHistory.tsx';
import { NetworkLines } from './NetworkLines.tsx';
import { paths } from './paths.ts';
import { SearchContext } from './search-context.ts';
import { useHistories } from './use-histories.ts';

/** One customer in every state: what came, what is still on its way, what failed. */
export function CustomerView({ handle }: { readonly handle: string }): ReactNode {
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
          lines={<NetworkLines networks={histories.networks} />}
          focusHeading={arrived}
          answers={histories.answers}
          onReport={(shown) => void navigate({ pathname: paths.report(handle), ...encodeView(shown) })}
          ask={async (identifier, signal) => (await fetchInteractions(identifier, scope, signal)).history}
          onHidden={() => setDraft(emptyDraft)}
        />
        <FreshRows count={histories.fresh} onShow={histories.showFresh} />
      </>
    );
  }
  return <MissingHistory networks={histories.networks} retry={histories.retry} />;
}

function isArrival(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'found' in state;
}
