import type { Instant } from '../domain/time/instant.ts';
import type { ZoneName } from '../domain/time/zone-name.ts';

/** How messages are written: times on the clocks of `zone`; the vendor's wall times are of `sourceZone`. */
export type WriteSettings = {
  readonly zone: ZoneName;
  readonly sourceZone: ZoneName;
  readonly fetchedAt: Instant;
  /** A text as it may be handed on: with the customer's identities masked while they are hidden, else as it is. */
  readonly hide: (text: string) => string;
};
