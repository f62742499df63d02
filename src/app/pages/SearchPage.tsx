import { useQuery } from '@tanstack/react-query';
import { type ReactNode, use } from 'react';
import { Link } from 'react-router';
import { aboutQuery } from '../../api/queries.ts';
import type { About } from '../../contract/protocol/about.ts';
import { ownText } from '../../domain/masking/safe-text.ts';
import { VendorText } from '../../message/VendorText.tsx';
import { RecentSearches } from '../../search/RecentSearches.tsx';
import type { Search } from '../../search/search-draft.ts';
import { SearchForm } from '../../search/SearchForm.tsx';
import { SearchContext } from '../frame/customer-search.ts';
import { FailurePanel, PendingPanel } from '../frame/RequestPanels.tsx';
import { paths } from '../paths.ts';
import { prefetchCustomerPage } from './load-customer-page.ts';
import classes from './SearchPage.module.css';

/** Where everything begins: one field, and below it what became of the search. */
export function SearchPage(): ReactNode {
  const about = useQuery(aboutQuery).data;
  const { draft, setDraft, run, submit } = use(SearchContext);
  const { state } = run;
  return (
    <div className={classes['page']}>
      <div className={classes['card']}>
        <h1 className={classes['title']}>Find a customer</h1>
        <p className={classes['lead']}>
          Everything a customer was sent, and what became of it, in one timeline.
        </p>
        <SearchForm
          compact={false}
          draft={draft}
          onDraft={setDraft}
          onSearch={submit}
          defaultCountry={about?.defaultCountry}
          onUse={prefetchCustomerPage}
          pending={state.kind === 'pending'}
        />
        <RecentSearches recent={run.recent} onSearch={run.start} />
        <p className={classes['saved']}>
          Or <Link to={paths.saved}>open a saved answer</Link>, without asking anybody.
        </p>
      </div>
      {state.kind === 'pending' && (
        <div ref={bringIntoView}>
          <PendingPanel
            paused={state.paused}
            failure={state.failure}
            tries={state.tries}
            onCancel={run.cancel}
          />
        </div>
      )}
      {state.kind === 'failed' && (
        <div ref={bringIntoView}>
          <FailurePanel failure={state.failure} onRetry={() => run.start(state.search)} />
        </div>
      )}
      {state.kind === 'idle' && about !== undefined && about.examples.length > 0 && (
        <DemoCustomers examples={about.examples} onSearch={run.start} />
      )}
    </div>
  );
}

/** On a phone the form fills the screen, and what became of a search would stay below it. */
function bringIntoView(panel: HTMLElement | null): void {
  panel?.scrollIntoView({ block: 'nearest' });
}

type Example = About['examples'][number];
type DemoCustomersProps = {
  readonly examples: readonly Example[];
  readonly onSearch: (search: Search) => void;
};

const groups = [
  { group: 'samples', title: 'The vendor’s samples', open: true },
  { group: 'channels', title: 'Channels and statuses', open: true },
  { group: 'sizes', title: 'Sizes', open: true },
  { group: 'texts', title: 'Texts and scripts', open: false },
  { group: 'quirks', title: 'Odd answers', open: false },
  { group: 'faults', title: 'Faults of the vendor', open: false },
] as const;

/** In demo mode, the customers to try, one press each. */
function DemoCustomers({ examples, onSearch }: DemoCustomersProps): ReactNode {
  return (
    <section aria-label="Demo customers" className={classes['customers']}>
      <h2>Try one of the demo customers</h2>
      {groups.map(({ group, title, open }) => (
        <details key={group} open={open}>
          <summary>{title}</summary>
          <ul>
            {examples
              .filter((example) => example.group === group)
              .map((example) => (
                <li key={example.identifierName + example.identifierValue}>
                  <button type="button" onClick={() => onSearch(toSearch(example))}>
                    <VendorText ltr>{ownText(example.identifierValue)}</VendorText>
                  </button>
                  <span>{example.title}</span>
                </li>
              ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function toSearch({ identifierName, identifierValue }: Example): Search {
  return { identifierName, text: identifierValue, network: undefined, type: undefined };
}
