import type { ReactNode } from 'react';
import type { ComingSearch } from '../../search/use-search.ts';
import { EmptyTimeline } from '../../timeline/filters/EmptyTimeline.tsx';
import { historyOf, listedOf, selectionOf } from '../../timeline/state/derived.ts';
import { usePage, usePageStore } from '../../timeline/state/page-store.ts';
import { FailurePanel } from '../frame/FailurePanel.tsx';
import { PendingPanel } from '../frame/PendingPanel.tsx';
import { ChooseCustomer, isUnchosen } from './ChooseCustomer.tsx';
import type { Live } from './live.ts';

type Props = {
  readonly waiting: ComingSearch | undefined;
  readonly live: Live | undefined;
};

/** What stands in the place of the list: on its way, failed, not said whose, nothing to show; nothing where there are rows. */
export function PageState({ waiting, live }: Props): ReactNode {
  const store = usePageStore();
  const shown = usePage((state) => state.shown.kind);
  const history = usePage(historyOf);
  const { networks } = usePage((state) => state.asked);
  const which = usePage(({ view }) => view.which);
  const isListed = usePage((state) => listedOf(state).length > 0);
  if (history !== undefined && isUnchosen(history, which)) {
    return <ChooseCustomer history={history} onChoose={(number) => store.update({ which: number })} />;
  }
  if (shown === 'none') {
    const failed = networks.find(({ error }) => error !== undefined)?.error;
    if (failed !== undefined && networks.every(({ error }) => error !== undefined)) {
      return (
        <FailurePanel
          level={2}
          failure={failed}
          onRetry={() => live?.retry()}
          onLeave={live?.cancel}
          onKind={live === undefined ? undefined : (type) => live.ask({ type })}
        />
      );
    }
    const tried = waiting ?? networks.find(({ failure }) => failure !== undefined);
    return (
      <PendingPanel
        paused={waiting?.paused ?? networks.some(({ paused }) => paused)}
        failure={tried?.failure}
        tries={tried?.tries ?? 0}
        onCancel={() => live?.cancel()}
      />
    );
  }
  return isListed || history === undefined ? null : <Nothing live={live} />;
}

/** No rows: nothing was sent, nothing by this channel, or everything is filtered away. */
function Nothing({ live }: Pick<Props, 'live'>): ReactNode {
  const store = usePageStore();
  const history = usePage(historyOf);
  const selection = usePage(selectionOf);
  const view = usePage((state) => state.view);
  if (history === undefined || selection === undefined) return null;
  return (
    <EmptyTimeline
      history={history}
      selection={selection}
      view={view}
      onChange={store.update}
      onAsk={live?.ask}
    />
  );
}
