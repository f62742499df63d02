/**
 * Who listens to the address, apart from what it says: the router, which knows nothing of views, is told to announce where it went
 * (`announceAddress`), and whoever shows a part of a view is told (`./address.ts`).
 */
const listeners = new Set<() => void>();

/** Told whenever the address is another: written by a page, gone to by the router or by the browser's Back. */
export function subscribeAddress(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** To be called when the address was changed. */
export function announceAddress(): void {
  for (const listener of listeners) listener();
}
