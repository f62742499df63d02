import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { toFailureWords } from '../../api/failure.ts';
import { aboutQuery, interactionsKey } from '../../api/queries.ts';
import { isRecord } from '../../contract/json.ts';
import type { About } from '../../contract/protocol/about.ts';
import { type ReportState, stateAttribute } from '../../contract/protocol/report-page.ts';
import { networkLabel } from '../../domain/channels/channel.ts';
import { historyState } from '../../domain/history/completeness.ts';
import { encodeView } from '../../domain/view/codec.ts';
import { subscribeAddress } from '../../message/address-changes.ts';
import { readAddress, writeAddress } from '../../message/address.ts';
import { WarningSign } from '../../message/StatusBadge.tsx';
import { type ReportChoices, readReportRequest } from '../../report/report-choices.ts';
import { BackToTimeline } from '../../report/ReportPanel.tsx';
import { historyOf } from '../../timeline/state/derived.ts';
import type { AskedNetwork } from '../../timeline/state/page-state.ts';
import { PageContext, usePage, usePageStore } from '../../timeline/state/page-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Arrivals } from '../customer/Arrivals.tsx';
import { ChooseCustomer, isUnchosen } from '../customer/ChooseCustomer.tsx';
import { MaskedReport } from '../customer/MaskedReport.tsx';
import { openPage, useFollowedAddress } from '../customer/open-page.ts';
import { FailurePanel } from '../frame/FailurePanel.tsx';
import { PendingPanel, PendingRows } from '../frame/PendingPanel.tsx';
import { backState, paths } from '../paths.ts';
import classes from './ReportPage.module.css';

/** A customer's view as a document: nothing of the app around it. There is none before every network has answered or failed. */
export function ReportPage(): ReactNode {
  const { handle = '' } = useParams();
  const { network, type, which } = useSyncExternalStore(subscribeAddress, () => readAddress().view);
  return <CustomerReport key={JSON.stringify([handle, network, type, which])} handle={handle} />;
}

function CustomerReport({ handle }: { readonly handle: string }): ReactNode {
  const [page] = useState(() => openPage(readAddress(), { write: writeAddress }));
  const about = useQuery(aboutQuery).data;
  useFollowedAddress(page.store, true);
  return (
    <main>
      <title>{`Report \u00b7 Customer Timeline${about?.mode === 'demo' ? ' (demo)' : ''}`}</title>
      <PageContext value={page}>
        <Arrivals store={page.store} handle={handle} question={page.store.get().view} />
        <Content handle={handle} about={about} />
      </PageContext>
    </main>
  );
}

type ContentProps = {
  readonly handle: string;
  /** What the service says of itself, once it has. */
  readonly about: About | undefined;
};

/** What was typed and chosen for each customer's report: it survives the way back to the timeline, and goes with the tab. */
const keptChoices = new Map<string, ReportChoices>();

function Content({ handle, about }: ContentProps): ReactNode {
  const location = useLocation();
  const [only] = useState(() => readReportRequest(location.state)?.only);
  const store = usePageStore();
  const history = usePage(historyOf);
  const { networks, answers } = usePage((state) => state.asked);
  const view = usePage((state) => state.view);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const onBack = (): void =>
    void navigate({ pathname: paths.customer(handle), ...encodeView(view) }, { state: backState });
  const retry = (): void =>
    void queryClient.refetchQueries({
      queryKey: [...interactionsKey, handle],
      predicate: ({ state }) => state.status === 'error',
    });
  if (history === undefined) {
    const failure = networks.find(({ error }) => error !== undefined)?.error;
    const isFailed = failure !== undefined && networks.every(({ error }) => error !== undefined);
    return (
      <Waiting state={isFailed ? 'failed' : 'loading'}>
        {isFailed ? (
          <FailurePanel level={1} failure={failure} onRetry={retry} onLeave={onBack} />
        ) : (
          <PendingPanel
            paused={networks.some(({ paused }) => paused)}
            failure={networks.find((one) => one.failure !== undefined)?.failure}
            tries={networks[0]?.tries ?? 0}
            onCancel={onBack}
          />
        )}
      </Waiting>
    );
  }
  if (isUnchosen(history, view.which)) {
    return (
      <Waiting state="failed">
        <ChooseCustomer history={history} onChoose={(which) => store.update({ which })} />
      </Waiting>
    );
  }
  if (historyState(history) === 'loading') {
    return (
      <Waiting state="loading">
        <BackToTimeline onBack={onBack} />
        <p role="status">The report stands here as soon as every network has answered or failed.</p>
        <PendingRows />
      </Waiting>
    );
  }
  return (
    <MaskedReport
      history={history}
      view={view}
      only={only}
      version={about?.version}
      codes={about?.codes}
      kept={keptChoices.get(handle)}
      onKeep={(choices) => void keptChoices.set(handle, choices)}
      onDates={store.update}
      networkLines={<FailedNetworks networks={networks} onRetry={retry} />}
      answers={answers.flatMap(({ scope, requestId, answer }) =>
        isRecord(answer) ? [{ network: scope.network, requestId, answer }] : [],
      )}
      onBack={onBack}
    />
  );
}

/** In place of a report, with its state for whoever drives the page. */
function Waiting({
  state,
  children,
}: {
  readonly state: ReportState;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div {...{ [stateAttribute]: state }} className={classes['waiting']}>
      {children}
    </div>
  );
}

type FailedProps = { readonly networks: readonly AskedNetwork[]; readonly onRetry: () => void };

/** Networks whose answer is missing: never silence, and a way to try again. */
function FailedNetworks({ networks, onRetry }: FailedProps): ReactNode {
  return networks.map(({ network, error }) =>
    error === undefined || error.kind === 'not-found' ? null : (
      <p key={network ?? 'default'} role="status">
        <WarningSign /> {networkLabel(network ?? 'capillary')}: {toFailureWords(error).title}. Its messages
        are missing here. {error.retryable && <Button onClick={onRetry}>Try again</Button>}
      </p>
    ),
  );
}
