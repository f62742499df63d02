import { use } from 'react';

/** A part of the page that is fetched when it is first wanted. */
export type LazyPart<Module> = {
  /** Fetches it, so that it is here when it is wanted; anew where it could not be had before. */
  readonly preload: () => void;
  /**
   * It, at once where it is here; else whoever asks waits for it as React waits. Where it cannot be had, that is thrown, as often as
   * React asks, until somebody means to open it again.
   */
  readonly use: () => Module;
};

/**
 * Beside React's own `lazy`, which waits even for what is here, and then for a third of a second: nothing flashes that says so.
 */
export function lazyPart<Module>(load: () => Promise<Module>): LazyPart<Module> {
  let coming: Promise<Module> | undefined;
  let isWanted = false;
  let hasFailed = false;
  const fetchIt = (): Promise<Module> => {
    const promise = load();
    promise.then(
      // What `use` reads to give it without waiting.
      (value) => Object.assign(promise, { status: 'fulfilled', value }),
      () => {
        // Nobody saw that it failed ahead of time: it is asked for again when it is wanted.
        if (isWanted) hasFailed = true;
        else coming = undefined;
      },
    );
    return promise;
  };
  return {
    preload: () => {
      if (hasFailed) [coming, isWanted, hasFailed] = [undefined, false, false];
      // A failure is said where it is wanted.
      void (coming ??= fetchIt()).catch(() => undefined);
    },
    use: () => {
      isWanted = true;
      return use((coming ??= fetchIt()));
    },
  };
}
