import { lazy, type ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { Layout } from './Layout.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { SearchPage } from './SearchPage.tsx';

const CustomerPage = lazy(async () => ({ default: (await import('./CustomerPage.tsx')).CustomerPage }));

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
