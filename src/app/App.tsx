import { QueryClient, QueryClientProvider, notifyManager, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense, lazy, useEffect, useState } from 'react';
import { Route, Routes, useMatch } from 'react-router';
import { aboutQuery, interactionsKey } from '../api/queries.ts';
import type { About } from '../contract/protocol/about.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Layout } from './frame/Layout.tsx';
import { PendingRows } from './frame/PendingPanel.tsx';
import { BrokenPage, NotFoundPage } from './pages/ErrorPages.tsx';
import { SearchPage } from './pages/SearchPage.tsx';
import { paths } from './paths.ts';

// What came is drawn in the task in which it came, not a timer later.
notifyManager.setScheduler(queueMicrotask);

type Props = {
  /** What the service is connected to, where the page brought it along: the same that the page was prerendered with. */
  readonly about: About | undefined;
  /** The frame is alive; the page in it comes next. */
  readonly onMount?: () => void;
};

/** Everything within a router. */
export function App({ about, onMount }: Props): ReactNode {
  const [queryClient] = useState(() => createQueryClient(about));
  useEffect(() => onMount?.(), [onMount]);
  return (
    <QueryClientProvider client={queryClient}>
      <ErrorBoundary fallback={<BrokenPage />}>
        <AppRoutes />
      </ErrorBoundary>
    </QueryClientProvider>
  );
}

function createQueryClient(about: About | undefined): QueryClient {
  const client = new QueryClient({
    defaultOptions: { queries: { refetchOnWindowFocus: false, refetchOnReconnect: false } },
  });
  if (about !== undefined) client.setQueryData(aboutQuery.queryKey, about);
  return client;
}

const ReportPage = lazy(async () => ({ default: (await import('./pages/ReportPage.tsx')).ReportPage }));
/** With all that it can open: once it is there, it needs no service. */
const SavedPage = lazy(async () => {
  const [{ SavedPage: page }, { withMantine }] = await Promise.all([
    import('./pages/SavedPage.tsx'),
    import('./with-mantine.tsx'),
    import('./commands/CommandPalette.tsx'),
    import('./commands/ShortcutSheet.tsx'),
    import('./customer/insights-parts.ts'),
    import('../timeline/filters/FilterMenu.tsx'),
    import('../export/message.ts'),
    import('../export/view.ts'),
    import('../export/menu/ExportMenu.tsx'),
  ]);
  return { default: withMantine(page) };
});

function AppRoutes(): ReactNode {
  useForgetting();
  return (
    <Routes>
      <Route element={<Layout />}>
        <Route index element={<SearchPage />} />
        <Route path="customers/:handle" element={null} />
        <Route path={paths.saved} element={<SavedPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
      <Route path="customers/:handle/report" element={<ReportRoute />} />
    </Routes>
  );
}

/** What was fetched of a customer is in memory for as long as the address is theirs, their report's too, and no longer. */
function useForgetting(): void {
  const queryClient = useQueryClient();
  const handle = useMatch('/customers/:handle/*')?.params.handle;
  useEffect(() => {
    queryClient.removeQueries({
      queryKey: interactionsKey,
      predicate: ({ queryKey }) => !queryKey.includes(handle),
    });
  }, [queryClient, handle]);
}

/** Without the frame: a report is all that its page shows. */
function ReportRoute(): ReactNode {
  return (
    <Suspense fallback={<PendingRows />}>
      <ReportPage />
    </Suspense>
  );
}
