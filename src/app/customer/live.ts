import type { Identifier } from '../../contract/identifier.ts';
import type { Network } from '../../contract/network.ts';
import type { History } from '../../domain/history/history.ts';
import type { View } from '../../domain/view/view.ts';

/** What can be asked of the vendor from a page; of a file, nothing. */
export type Live = {
  readonly refresh: () => void;
  /** Asks again what failed: one network, or all of them. */
  readonly retry: (network?: Network) => void;
  /** Ends what is on its way, and leaves the page. */
  readonly cancel: () => void;
  /** Asks the vendor for something else of the same customer. */
  readonly ask: (changes: Pick<Partial<View>, 'network' | 'type'>) => void;
  /** The history of the same customer by another identity. */
  readonly compare: (identifier: Identifier, signal: AbortSignal) => Promise<History>;
};
