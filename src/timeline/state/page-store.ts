import { type RefObject, createContext, use, useSyncExternalStore } from 'react';
import type { View } from '../../domain/view/view.ts';
import type { ListHandle } from '../list/list-handle.ts';
import { type PageAction, type PageState, reducePage } from './page-state.ts';

/** The state of one customer's page, for those who show a part of it. */
export type PageStore = {
  readonly get: () => PageState;
  readonly dispatch: (action: PageAction) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Changes what the page shows, and thereby the address. */
  readonly update: (changes: Partial<View>) => void;
  /** Takes what is being typed: the field has it at once, the list as soon as it can, the address when the typing pauses. */
  readonly type: (words: string) => void;
};

/** Where a page's view lives, the browser's address bar but in tests. */
export type Address = { readonly write: (view: View) => void };

/** Browsers refuse an address that changes hundreds of times within seconds; milliseconds. */
const addressDelay = 250;

export function createPageStore(initial: PageState, address: Address): PageStore {
  let state = initial;
  const listeners = new Set<() => void>();
  let following: ReturnType<typeof setTimeout> | undefined;
  let writing: ReturnType<typeof setTimeout> | undefined;

  const dispatch = (action: PageAction): void => {
    const after = reducePage(state, action);
    if (after === state) return;
    state = after;
    for (const listener of listeners) listener();
  };
  const write = (): void => {
    clearTimeout(writing);
    address.write(state.view);
  };
  return {
    get: () => state,
    dispatch: (action) => {
      // What was typed before somebody went elsewhere is over.
      if (action.kind === 'addressed') {
        clearTimeout(following);
        clearTimeout(writing);
      }
      dispatch(action);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    update: (changes) => {
      clearTimeout(following);
      dispatch({ kind: 'changed', changes });
      write();
    },
    type: (words) => {
      dispatch({ kind: 'typed', words });
      clearTimeout(following);
      // After the letter is on screen, and once for letters that come faster than the list.
      following = setTimeout(() => dispatch({ kind: 'followed' }));
      clearTimeout(writing);
      writing = setTimeout(() => {
        dispatch({ kind: 'followed' });
        write();
      }, addressDelay);
    },
  };
}

/** A page: its state, and the two parts of it that are really commanded: rows are scrolled to, a field is focused. */
export type Page = {
  readonly store: PageStore;
  readonly list: RefObject<ListHandle | null>;
  readonly field: RefObject<HTMLInputElement | null>;
};

/** The page around; there is none outside of a customer's page. */
export const PageContext = createContext<Page | undefined>(undefined);

/** @throws Error outside of a customer's page */
export function useThisPage(): Page {
  const page = use(PageContext);
  if (page === undefined) throw new Error('no page around');
  return page;
}

/** What changes the page. @throws Error outside of a customer's page */
export function usePageStore(): PageStore {
  return useThisPage().store;
}

/**
 * A part of the page's state: drawn anew only when it is another. `select` gives the same object for the same state; what it
 * makes, it remembers (`./derived.ts`).
 */
export function usePage<Part>(select: (state: PageState) => Part): Part {
  const { subscribe, get } = usePageStore();
  return useSyncExternalStore(subscribe, () => select(get()));
}
