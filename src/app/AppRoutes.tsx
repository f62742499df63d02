import { lazy, type ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { Layout } from './Layout.tsx';
import { loadCustomerPage } from './load-customer-page.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { SearchPage } from './SearchPage.tsx';

const CustomerPage = lazy(async () => ({ default: (await loadCustomerPage()).CustomerPage }));

export function AppRoutes(): ReactNode {
  return (
    <Routes>
      <Route element={<Layout />}>
        <Route index element={<SearchPage />} />
        <Route path="customers/:handle" element={<CustomerPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
