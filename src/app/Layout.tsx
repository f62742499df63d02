import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, Suspense, useState } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { aboutQuery } from '../api/about-query.ts';
import { SearchForm } from '../search/SearchForm.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { BrokenPage } from './BrokenPage.tsx';
import { ColorSchemeToggle } from './ColorSchemeToggle.tsx';
import { DemoStrip } from './DemoStrip.tsx';
import classes from './Layout.module.css';
import { prefetchCustomerPage } from './load-customer-page.ts';
import { paths } from './paths.ts';
import { PendingRows } from './PendingPanel.tsx';
import { SearchContext } from './search-context.ts';
import { useCustomerSearch } from './use-customer-search.ts';
import { ZoneSign } from './ZoneSign.tsx';

/** The frame: the bar that stays, the demo strip, the page. After a search the form lives in the bar. */
export function Layout(): ReactNode {
  const { pathname } = useLocation();
  const about = useQuery(aboutQuery).data;
  const search = useCustomerSearch();
  const [unfolded, setUnfolded] = useState(false);
  const inBar = pathname !== paths.search;
  // A file has its own zone and says itself whether it is of the demo: nothing here is of the service.
  const live = pathname !== paths.saved;
  const demo = live && about?.mode === 'demo';
  return (
    <SearchContext value={search}>
      <title>{demo ? 'Customer Timeline (demo)' : 'Customer Timeline'}</title>
      <header className={classes['bar']}>
        <Link to={paths.search} className={classes['home']}>
          <img src="/icon.svg" alt="" width={22} height={22} /> <span>Customer Timeline</span>
        </Link>
        {inBar && (
          <div className={classes['search']} data-unfolded={unfolded}>
            <SearchForm
              compact
              draft={search.draft}
              onDraft={search.setDraft}
              onSearch={search.submit}
              defaultCountry={about?.defaultCountry}
              onUse={prefetchCustomerPage}
              pending={search.session.state.kind === 'pending'}
            />
          </div>
        )}
        <div className={classes['tools']}>
          {inBar && (
            <ActionIcon
              className={classes['unfold'] ?? ''}
              variant="subtle"
              color="gray"
              size={36}
              aria-label="Find another customer"
              aria-expanded={unfolded}
              onClick={() => setUnfolded(!unfolded)}
            >
              <IconSearch size={18} aria-hidden />
            </ActionIcon>
          )}
          {live && <ZoneSign sourceTimeZone={about?.sourceTimeZone} choosable={inBar} />}
          <ColorSchemeToggle />
        </div>
      </header>
      {demo && <DemoStrip />}
      <main className={classes['main']}>
        {/* Suspense outside: the page before stays until the next one's code is there. */}
        <Suspense fallback={<PendingRows />}>
          <ErrorBoundary key={pathname} fallback={<BrokenPage />}>
            <Outlet />
          </ErrorBoundary>
        </Suspense>
      </main>
    </SearchContext>
  );
}
