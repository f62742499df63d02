import type { Instant } from '../domain/time/instant.ts';
import type { ShareMask } from '../domain/masking/share/to-share-mask.ts';
import type { ZoneName } from '../domain/time/zone-name.ts';

/** How rows are exported: times on the clocks of `zone`, the vendor's wall times of `sourceZone`, everything under `mask`. */
export type ExportSettings = {
  readonly zone: ZoneName;
  readonly sourceZone: ZoneName;
  readonly fetchedAt: Instant;
  /** `toShareMask`, or `noMask` where that was chosen. */
  readonly mask: ShareMask;
};
