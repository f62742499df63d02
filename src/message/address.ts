import { decodeView, encodeView } from '../domain/view/codec.ts';
import type { DecodedView } from '../domain/view/codec.ts';
import type { View } from '../domain/view/view.ts';

/**
 * The view in the address, apart from the router: whoever shows a part of it listens here, and a choice draws nothing else anew.
 * The router is told of other pages alone; `announceAddress` is how it tells us of them.
 */
const listeners = new Set<() => void>();

/** Told whenever the address is another: written here, gone to by the router or by the browser's Back. */
export function subscribeAddress(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** To be called when the router has changed the address. */
export function announceAddress(): void {
  for (const listener of listeners) listener();
}

let known: ({ readonly search: string; readonly hash: string } & DecodedView) | undefined;

/** The view that the address holds: the same object for the same address. */
export function readAddress(): DecodedView {
  const { search, hash } = window.location;
  if (known === undefined || known.search !== search || known.hash !== hash) {
    known = { search, hash, ...decodeView(search, hash) };
  }
  return known;
}

/** Writes a view into the address; the step before is replaced, so that Back leaves the customer. */
export function writeAddress(view: View): void {
  const { search, hash } = encodeView(view);
  const { pathname, search: searchNow, hash: hashNow } = window.location;
  if (search === searchNow && hash === hashNow) return;
  window.history.replaceState(window.history.state, '', pathname + search + hash);
  announceAddress();
}
