import { type ComponentType, createElement, lazy, type ReactNode, Suspense, useState } from 'react';
import { Route, Routes } from 'react-router';
import { Layout } from './Layout.tsx';
import { loadCustomerPage, loadedCustomerPage } from './load-customer-page.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { paths } from './paths.ts';
import { PendingRows } from './PendingPanel.tsx';
import { SearchPage } from './SearchPage.tsx';

const LazyCustomerPage = lazy(async () => ({ default: (await loadCustomerPage()).CustomerPage }));
const ReportPage = lazy(async () => ({ default: (await import('./ReportPage.tsx')).ReportPage }));
/** With all that it can open: once it is there, it needs no service. */
const SavedPage = lazy(async () => {
  const [{ SavedPage: page }] = await Promise.all([
    import('./SavedPage.tsx'),
    import('./commands/CommandPalette.tsx'),
    import('./commands/ShortcutSheet.tsx'),
    import('./insights-parts.ts'),
    import('../timeline/filters/FilterMenu.tsx'),
    import('../export/message.ts'),
    import('../export/view.ts'),
    import('../export/menu/ExportMenu.tsx'),
  ]);
  return { default: page };
});

export function AppRoutes(): ReactNode {
  return (
    <Routes>
      <Route element={<Layout />}>
        <Route index element={<SearchPage />} />
        <Route path="customers/:handle" element={<CustomerRoute />} />
        <Route path={paths.saved} element={<SavedPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
      <Route path="customers/:handle/report" element={<ReportRoute />} />
    </Routes>
  );
}

/** Without the frame: a report is all that its page shows. */
function ReportRoute(): ReactNode {
  return (
    <Suspense fallback={<PendingRows />}>
      <ReportPage />
    </Suspense>
  );
}

function CustomerRoute(): ReactNode {
  const [page] = useState<ComponentType>(() => loadedCustomerPage() ?? LazyCustomerPage);
  return createElement(page);
}
