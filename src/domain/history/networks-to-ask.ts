import { type Network, networks } from '../../contract/network.ts';

/** The networks that a choice stands for, one call each; `undefined` is the vendor's own default. */
export function networksToAsk(choice: Network | 'all' | undefined): readonly (Network | undefined)[] {
  return choice === 'all' ? networks : [choice];
}
