import { useQuery } from '@tanstack/react-query';
import { type ReactNode, use, useEffect } from 'react';
import { Link } from 'react-router';
import { aboutQuery } from '../../api/queries.ts';
import type { About } from '../../contract/protocol/about.ts';
import { ownText } from '../../domain/masking/safe-text.ts';
import { VendorText } from '../../message/VendorText.tsx';
import { RecentSearches } from '../../search/RecentSearches.tsx';
import type { Search } from '../../search/search-draft.ts';
import { SearchForm } from '../../search/SearchForm.tsx';
import { SearchContext } from '../frame/customer-search.ts';
import { FailurePanel } from '../frame/FailurePanel.tsx';
import { PendingPanel } from '../frame/PendingPanel.tsx';
import { replayHeld } from '../page-start.ts';
import { paths } from '../paths.ts';
import { prefetchCustomerPage } from './load-customer-page.ts';
import classes from './SearchPage.module.css';

/** Where everything begins: one field, right below it what became of the search, then whom to try. */
export function SearchPage(): ReactNode {
  const about = useQuery(aboutQuery).data;
  const { draft, setDraft, run, submit } = use(SearchContext);
  const { state } = run;
  useEffect(() => {
    // After the form has said what was typed into it.
    setTimeout(replayHeld);
  }, []);
  return (
    <div className={classes['page']}>
      <h1 className={classes['title']}>Find a customer</h1>
      <SearchForm
        compact={false}
        draft={draft}
        onDraft={setDraft}
        onSearch={submit}
        defaultCountry={about?.defaultCountry}
        onUse={prefetchCustomerPage}
        pending={state.kind === 'pending'}
      />
      {state.kind === 'pending' && (
        <div ref={bringIntoView} className={classes['answer']}>
          <PendingPanel
            paused={state.paused}
            failure={state.failure}
            tries={state.tries}
            onCancel={run.cancel}
          />
        </div>
      )}
      {state.kind === 'failed' && (
        <div ref={bringIntoView} className={classes['answer']}>
          <FailurePanel
            failure={state.failure}
            search={state.search}
            onSearch={run.start}
            onKind={(type) => run.start({ ...state.search, type })}
            onRetry={() => run.start(state.search)}
          />
        </div>
      )}
      <RecentSearches recent={run.recent} onSearch={run.start} />
      <p className={classes['saved']}>
        Or <Link to={paths.saved}>open a saved file</Link>, offline.
      </p>
      {state.kind !== 'pending' && about !== undefined && about.examples.length > 0 && (
        <DemoCustomers examples={about.examples} onSearch={run.start} />
      )}
    </div>
  );
}

/** Where the screen is low, what became of a search could stay below it. */
function bringIntoView(panel: HTMLElement | null): void {
  panel?.scrollIntoView({ block: 'nearest' });
}

type Example = About['examples'][number];
type DemoCustomersProps = {
  readonly examples: readonly Example[];
  readonly onSearch: (search: Search) => void;
};

const groups = [
  { group: 'samples', title: 'The vendor’s samples' },
  { group: 'channels', title: 'Channels and statuses' },
  { group: 'sizes', title: 'Sizes' },
  { group: 'texts', title: 'Texts and scripts' },
  { group: 'quirks', title: 'Odd answers' },
  { group: 'faults', title: 'Faults of the vendor' },
] as const;

/** In demo mode, the customers to try, one press each. */
function DemoCustomers({ examples, onSearch }: DemoCustomersProps): ReactNode {
  return (
    <section aria-label="Demo customers" className={classes['customers']}>
      <h2>Demo customers</h2>
      <table>
        <colgroup>
          <col className={classes['id']} />
          <col />
        </colgroup>
        {groups.map(({ group, title }) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {title}
              </th>
            </tr>
            {examples
              .filter((example) => example.group === group)
              .map((example) => (
                <tr key={example.identifierName + example.identifierValue}>
                  <th scope="row">
                    <ExampleButton example={example} onSearch={onSearch} />
                  </th>
                  <td>{example.title}</td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function ExampleButton({
  example,
  onSearch,
}: Pick<DemoCustomersProps, 'onSearch'> & { readonly example: Example }): ReactNode {
  return (
    <button type="button" onClick={() => onSearch(toSearch(example))}>
      <VendorText ltr>{ownText(example.identifierValue)}</VendorText>
    </button>
  );
}

function toSearch({ identifierName, identifierValue }: Example): Search {
  return { identifierName, text: identifierValue, network: undefined, type: undefined };
}
