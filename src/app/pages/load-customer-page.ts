import type { ComponentType } from 'react';

let loaded: ComponentType | undefined;

/** The timeline's code: not on the first screen, and fetched as soon as a search begins. */
export async function loadCustomerPage() {
  const [{ CustomerPage, customerAddress }, { withMantine }] = await Promise.all([
    import('./CustomerPage.tsx'),
    import('../with-mantine.tsx'),
  ]);
  loaded ??= withMantine(CustomerPage);
  return { CustomerPage: loaded, customerAddress };
}

/** The page where its code is already here: React's own `lazy` would show its fallback for 300 ms all the same. */
export function loadedCustomerPage(): ComponentType | undefined {
  return loaded;
}

/** Fetches the code ahead of time. Should it fail, whoever needs it asks again and is told. */
export function prefetchCustomerPage(): void {
  if (!navigator.onLine) return;
  Promise.all([
    loadCustomerPage(),
    import('../frame/ZonePicker.tsx'),
    import('../../api/read-fetched.ts'),
  ]).catch(() => undefined);
}
