import type { History } from '../domain/history/history.ts';
import type { Masker } from '../domain/masking/masker.ts';
import type { View } from '../domain/view/view.ts';
import type { ZoneName } from '../domain/time/zone-name.ts';

/** One answer of the vendor. */
type ReportAnswer = {
  /** The vendor's name of the network that was asked; `undefined` is the vendor's own default. */
  readonly network: string | undefined;
  /** Our service's id of the call; `undefined` of a saved answer. */
  readonly requestId: string | undefined;
  /** The vendor's own structure, whole. */
  readonly answer: object;
};

/** What a report is made of. */
export type ReportSource = {
  readonly history: History;
  readonly view: View;
  /** The display zone, in which days are cut. */
  readonly zone: ZoneName;
  /** What narrows the view, in words, beside the channel. */
  readonly filters: readonly string[];
  readonly mask: Masker;
  /** Of this product. */
  readonly version: string | undefined;
  /** What brought the history, one for each network. */
  readonly answers: readonly ReportAnswer[];
};
