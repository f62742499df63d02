import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, use } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { toFailure } from '../api/api-error.ts';
import { interactionsKey } from '../api/interactions-query.ts';
import { emptyDraft } from '../search/search-draft.ts';
import { TimelineView } from '../timeline/TimelineView.tsx';
import { useView } from '../timeline/use-view.ts';
import { FailurePanel } from './FailurePanel.tsx';
import { NetworkLines } from './NetworkLines.tsx';
import { paths } from './paths.ts';
import { PendingPanel } from './PendingPanel.tsx';
import { SearchContext } from './search-context.ts';
import { useHistories } from './use-histories.ts';

/** One customer in every state: what came, what is still on its way, what failed. */
export function CustomerView({ handle }: { readonly handle: string }): ReactNode {
  const { view, ignored, update, linkTo } = useView();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const arrived = isArrival(useLocation().state);
  const histories = useHistories(handle, view);
  const { setDraft } = use(SearchContext);
  const leave = (): void => {
    void queryClient.cancelQueries({ queryKey: interactionsKey });
    void navigate(paths.search);
  };

  if (histories.shown !== undefined) {
    return (
      <TimelineView
        history={histories.shown}
        sent={histories.sent}
        view={view}
        ignored={ignored}
        update={update}
        linkTo={linkTo}
        refreshing={histories.refreshing}
        onRefresh={histories.refresh}
        fresh={histories.fresh}
        onShowFresh={histories.showFresh}
        focusHeading={arrived}
        onHidden={() => setDraft(emptyDraft)}
        networkLines={<NetworkLines networks={histories.networks} />}
      />
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
