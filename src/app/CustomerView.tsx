import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, use } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { toFailure } from '../api/api-error.ts';
import { fetchInteractions, interactionsKey } from '../api/interactions-query.ts';
import { emptyDraft } from '../search/search-draft.ts';
import { useView } from '../timeline/use-view.ts';
import { CustomerTimeline } from './CustomerTimeline.tsx';
import { FailurePanel } from './FailurePanel.tsx';
import { FetchedLine } from './FetchedLine.tsx';
import { FreshRows } from './FreshRows.tsx';
import { NetworkLines } from './NetworkLines.tsx';
import { paths } from './paths.ts';
import { PendingPanel } from './PendingPanel.tsx';
import { SearchContext } from './search-context.ts';
import { useHistories } from './use-histories.ts';

/** One customer in every state: what came, what is still on its way, what failed. */
export function CustomerView({ handle }: { readonly handle: string }): ReactNode {
  const url = useView();
  const { view } = url;
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const arrived = isArrival(useLocation().state);
  const histories = useHistories(handle, view);
  const { setDraft } = use(SearchContext);
  // Another identity is asked for what this one was; of all networks, only the first.
  const scope = { network: view.network === 'all' ? undefined : view.network, type: view.type };
  const leave = (): void => {
    void queryClient.cancelQueries({ queryKey: interactionsKey });
    void navigate(paths.search);
  };

  if (histories.shown !== undefined) {
    return (
      <>
        <CustomerTimeline
          history={histories.shown}
          sent={histories.sent}
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
          ask={async (identifier, signal) => (await fetchInteractions(identifier, scope, signal)).history}
          onHidden={() => setDraft(emptyDraft)}
        />
        <FreshRows count={histories.fresh} onShow={histories.showFresh} />
      </>
    );
  }
  const failed = histories.networks.find(({ error }) => error !== null);
  if (failed !== undefined && histories.networks.every(({ error }) => error !== null)) {
    return (
      <FailurePanel level={1} failure={toFailure(failed.error)} onRetry={histories.retry}>
        <Button variant="default" onClick={leave}>
          Search again
        </Button>
      </FailurePanel>
    );
  }
  const waiting = histories.networks.find(({ failure }) => failure !== undefined);
  return (
    <PendingPanel
      paused={histories.networks.some(({ paused }) => paused)}
      failure={waiting?.failure}
      tries={waiting?.tries ?? 0}
      onCancel={leave}
    />
  );
}

function isArrival(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'found' in state;
}
