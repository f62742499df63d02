import type { Identifier } from '../contract/identifier.ts';
import type { History } from '../domain/history/history.ts';
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
  /** What was searched; a saved answer may not say. */
  readonly sent: Identifier | undefined;
  readonly view: View;
  /** The display zone, in which days are cut. */
  readonly zone: ZoneName;
  /** What narrows the view, in words, beside the channel. */
  readonly filters: readonly string[];
  /** A text as it may be shown: masked, or as it is where `unmasked`. */
  readonly hide: (text: string) => string;
  readonly unmasked: boolean;
  /** `undefined` where a saved answer does not say. */
  readonly mode: 'demo' | 'real' | undefined;
  /** Of this product. */
  readonly version: string | undefined;
  /** What brought the history, one for each network. */
  readonly answers: readonly ReportAnswer[];
  /** Where a history is from that was not asked for just now: `a saved answer, dated by its file`. */
  readonly origin?: string | undefined;
  /** What was asked for and did not come (a network that failed), each a sentence. */
  readonly missing?: readonly string[];
};
