import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { aboutQuery } from '../../api/queries.ts';
import { isRecord } from '../../contract/json.ts';
import { type ReportState, stateAttribute } from '../../contract/protocol/report-page.ts';
import { historyState } from '../../domain/history/completeness.ts';
import type { History } from '../../domain/history/history.ts';
import { encodeView } from '../../domain/view/codec.ts';
import type { View } from '../../domain/view/view.ts';
import { useView } from '../../message/use-view.ts';
import { BackToTimeline } from '../../report/ReportPanel.tsx';
import { ChooseCustomer, isUnchosen } from '../customer/ChooseCustomer.tsx';
import { MissingHistory, NetworkLines } from '../customer/HistoryStates.tsx';
import { MaskedReport } from '../customer/MaskedReport.tsx';
import { type Histories, useHistories } from '../customer/use-histories.ts';
import { PendingRows } from '../frame/RequestPanels.tsx';
import { paths } from '../paths.ts';
import classes from './ReportPage.module.css';

/** A customer's view as a document: nothing of the app around it. There is none before every network has answered or failed. */
export function ReportPage(): ReactNode {
  const { handle = '' } = useParams();
  const { view, update } = useView();
  const histories = useHistories(handle, view);
  const about = useQuery(aboutQuery).data;
  const navigate = useNavigate();
  const { shown } = histories;
  const onBack = (): void => void navigate({ pathname: paths.customer(handle), ...encodeView(view) });
  return (
    <main>
      <title>{about?.mode === 'demo' ? 'Customer Timeline (demo)' : 'Customer Timeline'}</title>
      {shown === undefined ? (
        <Waiting state={histories.networks.every(({ error }) => error !== null) ? 'failed' : 'loading'}>
          <MissingHistory networks={histories.networks} retry={histories.retry} />
        </Waiting>
      ) : isUnchosen(shown, view.which) ? (
        <Waiting state="failed">
          <ChooseCustomer history={shown} onChoose={(which) => update({ which })} />
        </Waiting>
      ) : historyState(shown) === 'loading' ? (
        <Waiting state="loading">
          <BackToTimeline onBack={onBack} />
          <NetworkLines networks={histories.networks} />
          <p role="status">The report stands here as soon as every network has answered or failed.</p>
          <PendingRows />
        </Waiting>
      ) : (
        <Report history={shown} histories={histories} view={view} version={about?.version} onBack={onBack} />
      )}
    </main>
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

type ReportProps = {
  readonly history: History;
  readonly histories: Histories;
  readonly view: View;
  /** Of this product. */
  readonly version: string | undefined;
  readonly onBack: () => void;
};

/** The report, of what every network answered. */
function Report({
  history,
  histories: { answers, networks },
  view,
  version,
  onBack,
}: ReportProps): ReactNode {
  return (
    <MaskedReport
      history={history}
      view={view}
      version={version}
      networkLines={<NetworkLines networks={networks} />}
      answers={answers.flatMap(({ scope, requestId, answer }) =>
        isRecord(answer) ? [{ network: scope.network, requestId, answer }] : [],
      )}
      onBack={onBack}
    />
  );
}
