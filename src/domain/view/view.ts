import type { InteractionType, Network } from '../../contract/network.ts';
import type { Direction } from '../channels/channel.ts';
import type { StatusFamily } from '../channels/status.ts';
import type { DayNumber } from '../time/day.ts';
import type { ZoneName } from '../time/zone.ts';

/** A status to filter by: a family, or one raw value (folded spelling). */
export type StatusFilter = { readonly family: StatusFamily } | { readonly raw: string };

/** What a person chose to look at; all of it lives in the URL. `undefined` and empty lists mean "everything". */
export type View = {
  /** The vendor's own name of a channel. */
  readonly channel: string | undefined;
  readonly statuses: readonly StatusFilter[];
  /** Both inclusive, as days of the display zone. */
  readonly from: DayNumber | undefined;
  readonly to: DayNumber | undefined;
  /** Campaign ids; `none` is what no campaign sent. */
  readonly campaigns: readonly string[];
  readonly directions: readonly Direction[];
  /** Fold repeats of the same text. */
  readonly fold: boolean;
  readonly zone: ZoneName | undefined;
  readonly order: 'newest' | 'oldest';
  /** These two ask the vendor again; all others only filter. */
  readonly network: Network | 'all' | undefined;
  readonly type: InteractionType | undefined;
  /** Which of several customers who share the identifier, in the vendor's order, from 1. */
  readonly which: number | undefined;
  /** The communication that the link points at. */
  readonly message: string | undefined;
  /** Words searched for; kept in the fragment, which no server sees. */
  readonly words: string;
};

export const wholeView: View = {
  channel: undefined,
  statuses: [],
  from: undefined,
  to: undefined,
  campaigns: [],
  directions: [],
  fold: true,
  zone: undefined,
  order: 'newest',
  network: undefined,
  type: undefined,
  which: undefined,
  message: undefined,
  words: '',
};
