import type { IdentifierName } from '../contract/identifier.ts';
import type { InteractionType, Network } from '../contract/network.ts';

/** What stands in the search form, sent or not. */
export type SearchDraft = {
  readonly text: string;
  /** How to take the text; `auto`: as it looks. */
  readonly as: IdentifierName | 'auto';
  readonly network: Network | 'all' | undefined;
  readonly type: InteractionType | undefined;
};

export const emptyDraft: SearchDraft = { text: '', as: 'auto', network: undefined, type: undefined };
