import { type CSSVariablesResolver, MantineProvider, createTheme } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, Suspense, lazy, useState } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Layout } from './frame/Layout.tsx';
import { PendingRows } from './frame/RequestPanels.tsx';
import { BrokenPage, NotFoundPage } from './pages/ErrorPages.tsx';
import { SearchPage } from './pages/SearchPage.tsx';
import { paths } from './paths.ts';

/** The providers around everything. `nonce` is the page's own, for the style sheets that Mantine writes. */
export function App({ nonce }: { readonly nonce: string }): ReactNode {
  const [queryClient] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { refetchOnWindowFocus: false, refetchOnReconnect: false } },
      }),
  );
  const [getStyleNonce] = useState(() => () => nonce);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={getStyleNonce}
    >
      <QueryClientProvider client={queryClient}>
        {/* A choice must be on screen, and in the address, before the next one: never as a transition. */}
        <BrowserRouter useTransitions={false}>
          <ErrorBoundary fallback={<BrokenPage />}>
            <AppRoutes />
          </ErrorBoundary>
        </BrowserRouter>
      </QueryClientProvider>
    </MantineProvider>
  );
}

const ReportPage = lazy(async () => ({ default: (await import('./pages/ReportPage.tsx')).ReportPage }));
/** With all that it can open: once it is there, it needs no service. */
const SavedPage = lazy(async () => {
  const [{ SavedPage: page }] = await Promise.all([
    import('./pages/SavedPage.tsx'),
    import('./commands/CommandPalette.tsx'),
    import('./commands/ShortcutSheet.tsx'),
    import('./customer/insights-parts.ts'),
    import('../timeline/filters/FilterMenu.tsx'),
    import('../export/message.ts'),
    import('../export/view.ts'),
    import('../export/menu/ExportMenu.tsx'),
  ]);
  return { default: page };
});

function AppRoutes(): ReactNode {
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

/** Without the frame: a report is all that its page shows. */
function ReportRoute(): ReactNode {
  return (
    <Suspense fallback={<PendingRows />}>
      <ReportPage />
    </Suspense>
  );
}

/** One accent for what can be acted on, one radius, Mantine's own neutrals. */
const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: 7,
  autoContrast: true,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { sm: '0.8125rem', md: '0.9375rem', lg: '1.125rem' },
  headings: { fontWeight: '600' },
});

/** Mantine's defaults miss 4.5:1 in these places; each pair here is checked by axe in every state and by hand. */
const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-dim)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-anchor': 'var(--mantine-color-indigo-8)',
    '--input-placeholder-color': '#6b7280',
  },
  dark: {
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-dim)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-anchor': 'var(--mantine-color-indigo-3)',
  },
});
