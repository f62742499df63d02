import type { To } from 'react-router';
import type { Masker } from '../domain/masking/masker.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { ZoneName } from '../domain/time/zone.ts';

/** How cards are shown. One object for all of them, so that a card is drawn anew only when its own content changes. */
export type CardSettings = {
  /** The zone of the vendor's wall times, and the one they are shown in. */
  readonly sourceZone: ZoneName;
  readonly displayZone: ZoneName;
  readonly fetchedAt: Instant;
  /** How texts are shown: with identities masked where somebody chose that. */
  readonly mask: Masker;
  /** What the customer is known by (`ownAddressesOf`): a receiver is only said where it is none of them. */
  readonly ownAddresses: ReadonlySet<string>;
  /** Words that are searched for, folded: they are marked where they stand. */
  readonly words: readonly string[];
  /** Where a message stands among all others; `undefined` where nothing is filtered away. */
  readonly contextOf: ((id: string) => To) | undefined;
  /** The address that shows this page with one communication pointed at; it names nobody. */
  readonly linkTo: (id: string) => string;
};
