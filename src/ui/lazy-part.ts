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
  let here: { readonly module: Module } | undefined;
  let coming: Promise<Module> | undefined;
  const fetchIt = async (): Promise<Module> => {
    try {
      const module = await load();
      here = { module };
      return module;
    } catch (error) {
      coming = undefined;
      throw error;
    }
  };
  return {
    // A failure is said where it is wanted.
    preload: () => void (coming ??= fetchIt()).catch(() => undefined),
    // oxlint-disable-next-line react/rules-of-hooks -- `use` may stand behind a condition
    use: () => here?.module ?? use((coming ??= fetchIt())),
  };
}
