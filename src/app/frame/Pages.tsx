import {
  Activity,
  type ComponentType,
  type ReactNode,
  Suspense,
  createElement,
  lazy,
  useEffect,
  useLayoutEffect,
  useState,
} from 'react';
import { Outlet, useLocation, useMatch } from 'react-router';
import { announceAddress } from '../../message/address-changes.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { BrokenPage } from '../pages/ErrorPages.tsx';
import {
  type CustomerPageProps,
  comingOf,
  loadCustomerPage,
  loadedCustomerPage,
} from '../pages/load-customer-page.ts';
import type { SearchContextValue } from './customer-search.ts';
import { FailedSearch } from './FailurePanel.tsx';
import { PendingRows } from './PendingPanel.tsx';
import classes from './Layout.module.css';

/**
 * The page of the address, and while a search is under way in its place the page of whom is searched: that one stays when the
 * answer comes and the address is theirs, and goes when there is none, so that whoever was shown before is there again.
 */
export function Pages({ search: { run } }: { readonly search: SearchContextValue }): ReactNode {
  const location = useLocation();
  const handle = useMatch('/customers/:handle')?.params.handle;
  // Parts of a page listen to the address themselves: the router tells them where it went.
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another location is another address
  useEffect(() => announceAddress(), [location]);
  const here = usePageKey(handle, location);
  const { state } = run;
  const coming = comingOf(state, location.pathname);
  useScrollPerPage(coming?.visit ?? here);
  return (
    <>
      {handle !== undefined && state.kind === 'failed' && (
        <FailedSearch
          failure={state.failure}
          search={state.search}
          onSearch={run.start}
          onClose={run.cancel}
        />
      )}
      <main className={classes['main']} data-wide={handle !== undefined || coming !== undefined}>
        {handle !== undefined && (
          <Activity key={here} mode={coming === undefined ? 'visible' : 'hidden'}>
            <Customer handle={handle} found={run.searchOf(here)} />
          </Activity>
        )}
        {coming !== undefined && (
          <Activity key={coming.visit}>
            <Customer coming={coming} onCancel={run.cancel} />
          </Activity>
        )}
        {handle === undefined && coming === undefined && (
          <Suspense fallback={<PendingRows />}>
            <ErrorBoundary key={location.pathname} fallback={<BrokenPage />}>
              <Outlet />
            </ErrorBoundary>
          </Suspense>
        )}
      </main>
    </>
  );
}

/**
 * What page an address is: another search is another page, another view of the same customer is not, whoever went there (a link
 * within the page knows of no search).
 */
function usePageKey(
  handle: string | undefined,
  { state, pathname }: Pick<ReturnType<typeof useLocation>, 'state' | 'pathname'>,
): string {
  const [last, setLast] = useState<{ readonly handle: string | undefined; readonly key: string }>();
  const same = handle !== undefined && last?.handle === handle ? last.key : undefined;
  const key = visitOf(state) ?? same ?? pathname;
  if (last === undefined || last.handle !== handle || last.key !== key) setLast({ handle, key });
  return key;
}

/** Which search led to an address: it stands in the address's state (`customer-search.ts`). */
function visitOf(state: unknown): string | undefined {
  const isVisit = typeof state === 'object' && state !== null && 'visit' in state;
  return isVisit && typeof state.visit === 'string' ? state.visit : undefined;
}

const LazyCustomerPage = lazy(async () => ({ default: (await loadCustomerPage()).CustomerPage }));

/** Drawn at once where its code is here already: `lazy` would show its fallback. */
function Customer(props: CustomerPageProps): ReactNode {
  const [page] = useState<ComponentType<CustomerPageProps>>(() => loadedCustomerPage() ?? LazyCustomerPage);
  return (
    <Suspense fallback={<PendingRows />}>
      <ErrorBoundary fallback={<BrokenPage />}>{createElement(page, props)}</ErrorBoundary>
    </Suspense>
  );
}

/** Where each page was scrolled to: a new one begins at its top, one that comes back stands where it stood. */
function useScrollPerPage(page: string): void {
  const [places] = useState(() => new Map<string, number>());
  useLayoutEffect(() => {
    window.scrollTo(0, places.get(page) ?? 0);
    const note = (): void => void places.set(page, window.scrollY);
    window.addEventListener('scroll', note, { passive: true });
    return () => window.removeEventListener('scroll', note);
  }, [page, places]);
}
