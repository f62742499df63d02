import type { AnswerCustomer, Field, Notice, VendorWarning } from '../contract/answer.ts';
import type { Communication } from './communication.ts';
import type { Instant } from './instant.ts';
import type { ZoneName } from './zone-name.ts';

/** A customer's communications as they were at `fetchedAt`, and how complete they are. */
export type History = {
  readonly customer: AnswerCustomer | undefined;
  /** Newest first; those without a date last. */
  readonly communications: readonly Communication[];
  readonly channels: readonly ChannelTally[];
  readonly warnings: readonly VendorWarning[];
  readonly notices: readonly Notice[];
  /** The vendor's internal ids of whom these were sent to; more than one means another customer's messages may be among them. */
  readonly users: readonly string[];
  readonly fetchedAt: Instant;
  readonly sourceZone: ZoneName;
};

/** How complete a channel is, per network: the list is the truth, the vendor's own count is said beside it. */
export type ChannelTally = {
  readonly network: string;
  readonly channel: string;
  readonly listed: number;
  /** What the vendor counts; `undefined` where it does not say. */
  readonly counted: number | undefined;
  readonly unreadable: number;
  readonly lastInteraction: string | undefined;
  readonly extras: readonly Field[];
};
