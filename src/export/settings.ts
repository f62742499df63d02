import type { Communication } from '../domain/history/communication.ts';
import type { History } from '../domain/history/history.ts';
import type { Masker } from '../domain/masking/masker.ts';
import type { SafeText } from '../domain/masking/safe-text.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { ZoneName } from '../domain/time/zone.ts';
import type { View } from '../domain/view/view.ts';

/** How messages are written: times on the clocks of `zone`, the vendor's wall times of `sourceZone`, every text under `mask`. */
export type ExportSettings = {
  readonly zone: ZoneName;
  readonly sourceZone: ZoneName;
  readonly fetchedAt: Instant;
  readonly mask: Masker;
};

/** A structure whose free texts are safe: words of closed lists stay what they are. */
export type Safe<Value> = Value extends string
  ? string extends Value
    ? SafeText
    : Value
  : Value extends readonly (infer Entry)[]
    ? readonly Safe<Entry>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Safe<Value[Key]> }
      : Value;

/** A view of a history, as it is handed to an export. */
export type ExportedView = {
  readonly history: History;
  readonly view: View;
  /** The display zone. */
  readonly zone: ZoneName;
  /** What narrows it, in words. */
  readonly filters: readonly string[];
  /** What it shows, in its order. */
  readonly shown: readonly Communication[];
};
