import { use } from 'react';

/** A part of the page that is fetched when it is first wanted. */
export type LazyPart<Module> = {
  /** Fetches it, so that it is here when it is wanted. */
  readonly preload: () => void;
  /** It, at once where it is here; else whoever asks waits for it as React waits. Asked again after a failure. */
  readonly use: () => Module;
};

/**
 * Beside React's own `lazy`, which waits even for what is here, and then for a third of a second: nothing flashes that says so.
 */
export function lazyPart<Module>(load: () => Promise<Module>): LazyPart<Module> {
  let coming: Promise<Module> | undefined;
  const fetchIt = (): Promise<Module> => {
    const promise = load();
    promise.then(
      // What `use` reads to give it without waiting.
      (value) => Object.assign(promise, { status: 'fulfilled', value }),
      () => {
        coming = undefined;
      },
    );
    return promise;
  };
  return {
    // A failure is said where it is wanted.
    preload: () => void (coming ??= fetchIt()).catch(() => undefined),
    use: () => use((coming ??= fetchIt())),
  };
}
