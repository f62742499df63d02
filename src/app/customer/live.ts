import type { Network } from '../../contract/network.ts';
import type { AskedIdentity } from '../../domain/identity/compare-identities.ts';
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
  /** Asks for the history of the same customer by another identity; the page says how that stands. */
  readonly compare: (asked: Omit<AskedIdentity, 'state'>) => void;
};
