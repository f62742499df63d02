import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { aboutQuery } from '../api/about-query.ts';
import { toFailureWords } from '../api/failure-words.ts';
import { toFailure } from '../api/api-error.ts';
import { isRecord } from '../contract/json.ts';
import { networkLabel } from '../domain/channels/network-label.ts';
import { encodeView } from '../domain/view/view-codec.ts';
import { useView } from '../timeline/use-view.ts';
import { MaskedReport } from './MaskedReport.tsx';
import { MissingHistory } from './MissingHistory.tsx';
import { paths } from './paths.ts';
import { useHistories, type Histories } from './use-histories.ts';

/** A customer's view as a document: nothing of the app around it. */
export function ReportPage(): ReactNode {
  const { handle = '' } = useParams();
  const { view } = useView();
  const histories = useHistories(handle, view);
  const about = useQuery(aboutQuery).data;
  return (
    <main>
      <title>{about?.mode === 'demo' ? 'Customer Timeline (demo)' : 'Customer Timeline'}</title>
      {histories.shown === undefined ? (
        <MissingHistory networks={histories.networks} retry={histories.retry} />
      ) : (
        <Report handle={handle} histories={histories} version={about?.version} />
      )}
    </main>
  );
}

type Props = {
  readonly handle: string;
  readonly histories: Extract<Histories, { readonly sent: object }>;
  readonly version: string | undefined;
};

function Report({ handle, histories, version }: Props): ReactNode {
  const { shown: history, sent, answers, networks } = histories;
  const { view } = useView();
  const navigate = useNavigate();
  return (
    <MaskedReport
      history={history}
      sent={sent}
      view={view}
      mode={answers[0]?.mode}
      version={version}
      answers={answers.flatMap(({ scope, requestId, answer }) =>
        isRecord(answer) ? [{ network: scope.network, requestId, answer }] : [],
      )}
      missing={networks.flatMap(({ network, error }) =>
        error === null
          ? []
          : [`${networkLabel(network ?? 'capillary')} failed: ${toFailureWords(toFailure(error)).title}.`],
      )}
      onBack={() => void navigate({ pathname: paths.customer(handle), ...encodeView(view) })}
    />
  );
}
