import { lazy, type ReactNode, Suspense } from 'react';
import type { Identifier } from '../../contract/identifier.ts';
import type { History } from '../../domain/history/history.ts';
import type { ZoneName } from '../../domain/time/zone.ts';
import type { ViewInUrl } from '../../message/use-view.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';

const DidTheyGetIt = lazy(async () => ({ default: (await import('./insights-parts.ts')).DidTheyGetIt }));
const Overview = lazy(async () => ({ default: (await import('./insights-parts.ts')).Overview }));
const Identities = lazy(async () => ({ default: (await import('./insights-parts.ts')).Identities }));

/** What can be asked of a whole history, in the order of its buttons. */
export const insights = ['answer', 'overview', 'identities'] as const;
export type Insight = (typeof insights)[number];
export const insightLabels = {
  answer: 'Did they get it?',
  overview: 'Overview',
  identities: 'Other identities',
} as const satisfies Record<Insight, string>;

type Props = {
  readonly history: History;
  readonly zone: ZoneName;
  readonly url: ViewInUrl;
  readonly ask: ((identifier: Identifier, signal: AbortSignal) => Promise<History>) | undefined;
  /** Goes to a message in the timeline. */
  readonly onShow: (id: string) => void;
};

const panels = {
  answer: ({ history, zone, onShow }) => <DidTheyGetIt history={history} zone={zone} onShow={onShow} />,
  overview: ({ history, zone, url: { view, update }, onShow }) => (
    <Overview
      history={history}
      shown={history.communications}
      zone={zone}
      view={view}
      update={update}
      onShow={onShow}
    />
  ),
  identities: ({ history, zone, ask, onShow }) =>
    ask === undefined ? null : <Identities history={history} zone={zone} ask={ask} onShow={onShow} />,
} as const satisfies Record<Insight, (props: Props) => ReactNode>;

/** What was opened of a history: each fetched when it is, and none costs the others. */
export function Insights({ opened, ...props }: Props & { readonly opened: readonly Insight[] }): ReactNode {
  return opened.map((insight) => (
    <ErrorBoundary
      key={insight}
      fallback={<p>{insightLabels[insight]} could not be shown. Reloading the page usually helps.</p>}
    >
      <Suspense fallback={<p role="status">Loading…</p>}>{panels[insight](props)}</Suspense>
    </ErrorBoundary>
  ));
}
