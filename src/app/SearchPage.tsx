import { useQuery } from '@tanstack/react-query';
import { type ReactNode, use } from 'react';
import { Link } from 'react-router';
import { aboutQuery } from '../api/about-query.ts';
import { RecentSearches } from '../search/RecentSearches.tsx';
import { SearchForm } from '../search/SearchForm.tsx';
import { DemoCustomers } from './DemoCustomers.tsx';
import { FailurePanel } from './FailurePanel.tsx';
import { prefetchCustomerPage } from './load-customer-page.ts';
import { paths } from './paths.ts';
import { PendingPanel } from './PendingPanel.tsx';
import { SearchContext } from './search-context.ts';
import classes from './SearchPage.module.css';

/** Where everything begins: one field, and below it what became of the search. */
export function SearchPage(): ReactNode {
  const about = useQuery(aboutQuery).data;
  const { draft, setDraft, session, submit } = use(SearchContext);
  const { state } = session;
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
        <RecentSearches recent={session.recent} onSearch={session.start} />
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
            onCancel={session.cancel}
          />
        </div>
      )}
      {state.kind === 'failed' && (
        <div ref={bringIntoView}>
          <FailurePanel failure={state.failure} onRetry={() => session.start(state.search)} />
        </div>
      )}
      {state.kind === 'idle' && about !== undefined && about.examples.length > 0 && (
        <DemoCustomers examples={about.examples} onSearch={session.start} />
      )}
    </div>
  );
}

/** On a phone the form fills the screen, and what became of a search would stay below it. */
function bringIntoView(panel: HTMLElement | null): void {
  panel?.scrollIntoView({ block: 'nearest' });
}
