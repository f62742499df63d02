import { type Instant, toInstant, type WallTime } from './instant.ts';
import type { ZoneName } from './zone.ts';
import { offsetAt } from './zone-offset.ts';

/** Why a wall time has no single instant: clocks skipped it (`gap`) or showed it twice (`overlap`). */
export type WallMark = 'gap' | 'overlap';
export type PlacedWall = { readonly at: Instant; readonly mark: WallMark | undefined };

const day = 86_400_000;

/**
 * The instant at which the clocks of a zone showed a wall time. Shown twice, the earlier instant; skipped, the instant
 * that it would have been had the clocks not been changed (so it reads later by the gap). Both are marked.
 */
export function wallToInstant(wall: WallTime, zone: ZoneName): PlacedWall {
  const before = offsetAt(toInstant(wall - day), zone);
  const after = offsetAt(toInstant(wall + day), zone);
  const early = toInstant(wall - before);
  if (before === after) return { at: early, mark: undefined };
  const late = toInstant(wall - after);
  const earlyHolds = offsetAt(early, zone) === before;
  const lateHolds = offsetAt(late, zone) === after;
  if (earlyHolds && lateHolds) return { at: toInstant(Math.min(early, late)), mark: 'overlap' };
  if (lateHolds) return { at: late, mark: undefined };
  return { at: early, mark: earlyHolds ? undefined : 'gap' };
}

/** What the clocks of a zone show at an instant. */
export function instantToWall(at: Instant, zone: ZoneName): number {
  return at + offsetAt(at, zone);
}
