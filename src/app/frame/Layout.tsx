import { useQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { Outlet, useLocation } from 'react-router';
import { aboutQuery } from '../../api/queries.ts';
import { toZoneName } from '../../domain/time/zone.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { BrokenPage } from '../pages/ErrorPages.tsx';
import { prefetchCustomerPage } from '../pages/load-customer-page.ts';
import { paths } from '../paths.ts';
import { Bar } from './Bar.tsx';
import { SearchContext, useCustomerSearch } from './customer-search.ts';
import { DemoStrip } from './DemoStrip.tsx';
import { PendingRows } from './RequestPanels.tsx';
import classes from './Layout.module.css';

/** The frame: the bar that stays, the demo strip, the page. After a search the form lives in the bar. */
export function Layout(): ReactNode {
  const { pathname } = useLocation();
  const about = useQuery(aboutQuery).data;
  const search = useCustomerSearch();
  const inBar = pathname !== paths.search;
  // A file has its own zone and says itself whether it is of the demo: nothing here is of the service.
  const live = pathname !== paths.saved;
  const demo = live && about?.mode === 'demo';
  return (
    <SearchContext value={search}>
      <title>{demo ? 'Customer Timeline (demo)' : 'Customer Timeline'}</title>
      <Bar
        search={
          inBar
            ? {
                draft: search.draft,
                onDraft: search.setDraft,
                onSearch: search.submit,
                defaultCountry: about?.defaultCountry,
                onUse: prefetchCustomerPage,
                pending: search.run.state.kind === 'pending',
              }
            : undefined
        }
        recent={search.run.recent}
        onRecent={search.run.start}
        zone={live && inBar ? toZoneName(about?.sourceTimeZone ?? '') : undefined}
      />
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
