import type { ComponentProps, ReactNode } from 'react';
import type { Identifier } from '../../contract/identifier.ts';
import { isRecord } from '../../contract/json.ts';
import { withoutFilters } from '../../domain/view/filters.ts';
import { dimensions } from '../../domain/view/select.ts';
import { digestAnswer } from '../../export/digest-answer.ts';
import type { Fetched } from '../../insights/Fetched.tsx';
import { loadReader } from '../../search/load-reader.ts';
import { emptyDraft, readDraft } from '../../search/search-draft.ts';
import { noticesOf } from '../../timeline/NoticeLine.tsx';
import { historyOf, selectionOf, zoneOf } from '../../timeline/state/derived.ts';
import type { Inspection } from '../../timeline/state/page-state.ts';
import { usePage, useThisPage } from '../../timeline/state/page-store.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import type { Live } from './live.ts';
import { useSaving } from './PageTools.tsx';

const insights = lazyPart(async () => import('./insights-parts.ts'));

type Props = { readonly live: Live | undefined };

/** What one of the tabs shows. */
export function Inspected({ tab, live }: Props & { readonly tab: Inspection }): ReactNode {
  const { DidTheyGetIt, Overview, Identities } = insights.use();
  const { store, list } = useThisPage();
  const history = usePage(historyOf);
  const zone = usePage(zoneOf);
  const view = usePage((state) => state.view);
  const shown = usePage((state) => selectionOf(state)?.shown);
  const { question, overviewOf, identities } = usePage(({ inquiry }) => inquiry);
  if (history === undefined || zone === undefined || shown === undefined) return null;
  const show = (id: string): void => {
    store.dispatch({ kind: 'inspectorOpened', open: false });
    // A row that is filtered away is shown among all others.
    const isListed = shown.some((one) => one.id === id);
    store.update({ ...(isListed ? {} : withoutFilters(dimensions)), message: id });
    list.current?.toMessage(id);
  };
  const common = { history, zone, view, update: store.update, onShow: show };
  switch (tab) {
    case 'answer':
      return (
        <DidTheyGetIt
          {...common}
          asked={question}
          onAsked={(asked) => store.dispatch({ kind: 'inquired', changes: { question: asked } })}
          update={(changes) => {
            // Where it covers the list, what was asked for would stand behind it.
            store.dispatch({ kind: 'inspectorOpened', open: false });
            store.update(changes);
          }}
        />
      );
    case 'overview':
      return (
        <Overview
          {...common}
          shown={shown}
          scope={overviewOf}
          onScope={(scope) => store.dispatch({ kind: 'inquired', changes: { overviewOf: scope } })}
        />
      );
    case 'identities':
      return live === undefined ? (
        <p>Nothing is connected here: another identity can be asked for where the service is.</p>
      ) : (
        <Identities {...common} read={readIdentity} identities={identities} ask={live.compare} />
      );
    case 'fetched':
    default:
      return <FetchedPanel {...common} shown={shown} live={live} />;
  }
}

/** What somebody types in the search's own words: a number, an address or an id, and which of them it is. */
async function readIdentity(text: string): Promise<Identifier | undefined> {
  const search = readDraft({ ...emptyDraft, text }, await loadReader());
  return search && { identifierName: search.identifierName, identifierValue: search.text };
}

type FetchedPanelProps = Pick<
  ComponentProps<typeof Fetched>,
  'history' | 'zone' | 'view' | 'update' | 'shown'
> &
  Props;

function FetchedPanel({ live, ...common }: FetchedPanelProps): ReactNode {
  const { Fetched: Panel } = insights.use();
  const answers = usePage((state) => state.asked.answers);
  const notices = usePage(noticesOf);
  const { saveAll, title } = useSaving();
  return (
    <Panel
      {...common}
      live={live}
      notices={notices}
      requests={answers.map(({ scope, requestId }) => ({ network: scope.network ?? 'capillary', requestId }))}
      save={saveAll === undefined ? undefined : { run: saveAll, title }}
      fingerprints={async () =>
        Promise.all(
          answers.map(async ({ answer }) =>
            isRecord(answer)
              ? ((await digestAnswer(answer)) ?? 'It cannot be made on an unencrypted page.')
              : 'It has none.',
          ),
        )
      }
    />
  );
}
