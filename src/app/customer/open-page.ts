import { useEffect, useLayoutEffect } from 'react';
import type { DecodedView } from '../../domain/view/codec.ts';
import { subscribeAddress } from '../../message/address-changes.ts';
import { readAddress } from '../../message/address.ts';
import { type Choices, type Inspection, initialState, inspections } from '../../timeline/state/page-state.ts';
import { type Address, type Page, type PageStore, createPageStore } from '../../timeline/state/page-store.ts';

/** What the browser keeps of how somebody likes the page; names nobody. */
const tabKey = 'inspector-tab';
const foldedKey = 'inspector-folded';

/**
 * What was chosen on the page of the last customer: identities stay hidden, and a question stays asked, while their report is looked
 * at or more of them is asked for. Of one customer at most, and gone with the tab.
 */
let chosen: { readonly handle: string; readonly choices: Choices } | undefined;

/**
 * A new page in the view of an address, with the inspector as it was left.
 * @param handle whose page it is, where that is known
 */
export function openPage({ view, ignored }: DecodedView, address: Address, handle?: string): Page {
  const store = createPageStore(
    initialState(
      view,
      ignored,
      { tab: readTab(), isFolded: read(foldedKey) === 'true' },
      handle !== undefined && chosen?.handle === handle ? chosen.choices : undefined,
    ),
    address,
  );
  store.subscribe(() => {
    const { tab, isFolded } = store.get().inspector;
    keep(tabKey, tab, inspections[0]);
    keep(foldedKey, String(isFolded), 'false');
  });
  return { store, list: { current: null }, field: { current: null } };
}

/** Keeps what is chosen on a customer's page for the next page of theirs. */
export function useKeptChoices({ get, subscribe }: PageStore, handle: string | undefined): void {
  useEffect(() => {
    if (handle === undefined) return undefined;
    const note = (): void => {
      const { masked, inquiry } = get();
      const { question, overviewOf } = inquiry;
      chosen = { handle, choices: { masked, question, overviewOf } };
    };
    note();
    return subscribe(note);
  }, [get, subscribe, handle]);
}

/** Brings the address into a page's state, whoever changed it, for as long as the page is the address's. */
export function useFollowedAddress({ dispatch }: PageStore, isOwn: boolean): void {
  useLayoutEffect(() => {
    if (!isOwn) return undefined;
    const follow = (): void => {
      const { view, ignored } = readAddress();
      dispatch({ kind: 'addressed', view, ignored });
    };
    follow();
    return subscribeAddress(follow);
  }, [dispatch, isOwn]);
}

function readTab(): Inspection {
  const kept = read(tabKey);
  return inspections.find((tab) => tab === kept) ?? inspections[0];
}

/** Nothing is kept of what is as it was from the first. A browser may refuse to keep anything. */
function keep(key: string, value: string, usual: string): void {
  const kept = read(key) ?? usual;
  if (kept === value) return;
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // Then it is forgotten with the tab.
  }
}

function read(key: string): string | undefined {
  try {
    return window.localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
