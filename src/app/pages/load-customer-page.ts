import type { ComponentType } from 'react';
import type { Search } from '../../search/search-draft.ts';
import type { ComingSearch, SearchRun } from '../../search/use-search.ts';
import { paths } from '../paths.ts';

/** A customer by sealed handle, `found` by a search of this tab or not, or as somebody searches them while nobody has answered. */
export type CustomerPageProps =
  | {
      readonly handle: string;
      readonly found?: Search | undefined;
      readonly coming?: never;
      readonly onCancel?: never;
    }
  | {
      readonly coming: ComingSearch;
      readonly handle?: never;
      readonly found?: never;
      readonly onCancel: () => void;
    };

let loaded: ComponentType<CustomerPageProps> | undefined;

/** The timeline's code: not on the first screen, and fetched as soon as a search begins. */
export async function loadCustomerPage() {
  const { CustomerPage, customerAddress } = await import('./CustomerPage.tsx');
  loaded = CustomerPage;
  // A letter whose font is not there yet is looked for in every other font of the machine, which takes longer than a row.
  void document.fonts.load("1rem 'Row icons'").catch(() => undefined);
  return { CustomerPage, customerAddress };
}

/** The page where its code is already here: React's own `lazy` would show its fallback for 300 ms all the same. */
export function loadedCustomerPage(): ComponentType<CustomerPageProps> | undefined {
  return loaded;
}

/**
 * The search whose page is shown while it is under way. None while the line is gone and the page's code is not here: the search page
 * says itself that somebody is offline.
 */
export function comingOf(state: SearchRun['state'], pathname: string): ComingSearch | undefined {
  if (state.kind !== 'pending') return undefined;
  return state.paused && loaded === undefined && pathname === paths.search ? undefined : state;
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
