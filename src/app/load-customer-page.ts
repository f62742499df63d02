import type * as module from './CustomerPage.tsx';

/** The timeline's code: not on the first screen, and fetched as soon as a search begins. */
export async function loadCustomerPage(): Promise<typeof module> {
  return import('./CustomerPage.tsx');
}
