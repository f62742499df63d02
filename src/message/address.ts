import { decodeView, encodeView } from '../domain/view/codec.ts';
import type { DecodedView } from '../domain/view/codec.ts';
import type { View } from '../domain/view/view.ts';
import { announceAddress } from './address-changes.ts';

let known: ({ readonly search: string; readonly hash: string } & DecodedView) | undefined;

/**
 * The view that the address holds, the same object for the same address. Apart from the router: whoever shows a part of it listens
 * (`./address-changes.ts`), and a choice draws nothing else anew.
 */
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
