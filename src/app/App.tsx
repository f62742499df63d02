import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { BrowserRouter } from 'react-router';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { AppRoutes } from './AppRoutes.tsx';
import { BrokenPage } from './BrokenPage.tsx';
import { cssVariablesResolver, theme } from './theme.ts';

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
