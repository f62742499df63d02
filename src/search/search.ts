import type { IdentifierName } from '../contract/identifier.ts';
import type { InteractionType, Network } from '../contract/network.ts';

/** One question to the vendor, as a person put it: `text` is as typed or pasted. */
export type Search = {
  readonly identifierName: IdentifierName;
  readonly text: string;
  readonly network: Network | 'all' | undefined;
  readonly type: InteractionType | undefined;
};

export function sameSearch(a: Search, b: Search): boolean {
  return (
    a.identifierName === b.identifierName && a.text === b.text && a.network === b.network && a.type === b.type
  );
}
