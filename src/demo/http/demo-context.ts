import type { TokenStore } from '../auth/token-store.ts';
import type { Counters } from '../counters.ts';
import type { Finder } from '../customers/create-finder.ts';

/** What one running demo knows. */
export type DemoContext = {
  readonly counters: Counters;
  readonly tokens: TokenStore;
  readonly find: Finder;
  readonly canaryOrigin: string;
  /** Real milliseconds per demo millisecond. */
  readonly timeScale: number;
  /** Demo milliseconds since the demo started. */
  readonly now: () => number;
};
