import type { Instant } from '../instant.ts';
import type { ZoneName } from '../zone-name.ts';

/** How messages are written out: in which zone, and masked as they are on screen. */
export type WriteSettings = {
  /** The zone of the times that are written, and that of the vendor's wall times. */
  readonly zone: ZoneName;
  readonly sourceZone: ZoneName;
  readonly fetchedAt: Instant;
  readonly hide: (text: string) => string;
};
