import type { Item } from '../../contract/capillary/answer.ts';
import type { Direction } from '../channels/channel.ts';
import type { DeliveryStatus, StatusFamily } from '../channels/status.ts';
import type { Instant } from '../time/instant.ts';

/** One message, survey or check-in: one card, however often and in however many channels the vendor lists it. */
export type Communication = {
  /**
   * Unique within a history and the same on every fetch: the vendor's id, `id~2` for a second with other content, `channel~hash`
   * without one.
   */
  readonly id: string;
  readonly network: string;
  /** Every channel that lists it, in the order of the tabs. */
  readonly channels: readonly [string, ...string[]];
  readonly direction: Direction | undefined;
  /** What the vendor said. */
  readonly item: Item;
  /** When it was sent; `undefined` where the vendor's text is no date. */
  readonly sentAt: Instant | undefined;
  /**
   * `sentAt` where it can be believed: from 2000 until one day after fetching. What is said of time ("last", silences, runs of
   * failures, sums) rests on this; a time outside is shown where the vendor puts it, in doubt.
   */
  readonly plausibleAt: Instant | undefined;
  readonly status: DeliveryStatus | undefined;
  /**
   * Its status denies an arrival, or knows of none, beside a time of delivery (or, of a failed survey, of its answer): one of the
   * two is wrong, and nobody says which.
   */
  readonly isContradictory: boolean;
  /** Another communication carries the same vendor id: with other content, or in another network. */
  readonly sharesId: boolean;
  /** How many list entries it stands for. */
  readonly entries: number;
};

/**
 * Whether it was sent to the customer, or may have been: everything that is not known to come from them, and every survey,
 * which was sent to them also where its answer came back. The one meaning of "to the customer" wherever that is counted or said.
 */
export function isToCustomer({ direction, item }: Communication): boolean {
  return direction !== 'in' || item.kind === 'survey';
}

/** Whether something reached the customer, as far as anybody says. */
export type Outcome = 'arrived' | 'failed';

const outcomes = {
  delivered: 'arrived',
  opened: 'arrived',
  sent: undefined,
  bounced: 'failed',
  failed: 'failed',
  blocked: 'failed',
  'opted-out': undefined,
  other: undefined,
} as const satisfies Record<StatusFamily, Outcome | undefined>;

/** What became of a communication; `undefined` where no status says so (`sent` without a receipt, an unknown status, none). */
export function outcomeOf({ status }: Communication): Outcome | undefined {
  return status === undefined ? undefined : outcomes[status.family];
}
