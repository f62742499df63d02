import type { AnswerCustomer, Field, Notice, VendorWarning } from '../../contract/answer.ts';
import type { Communication } from './communication.ts';
import type { Instant } from '../time/instant.ts';
import type { ZoneName } from '../time/zone-name.ts';

/** A customer's communications as they were at `fetchedAt`, and how complete they are. */
export type History = {
  readonly customer: AnswerCustomer | undefined;
  /** Newest first; those without a date last. */
  readonly communications: readonly Communication[];
  readonly channels: readonly ChannelTally[];
  readonly warnings: readonly VendorWarning[];
  readonly notices: readonly Notice[];
  /** What the vendor says beside the messages, under names that nobody documented or that belong to no message. */
  readonly extras: readonly Extra[];
  /** The vendor's internal ids of whom these were sent to; more than one means another customer's messages may be among them. */
  readonly users: readonly string[];
  readonly fetchedAt: Instant;
  readonly sourceZone: ZoneName;
};

/** A field and where it stood: the customer, a network, or a channel of it. */
export type Extra = Field & { readonly network: string | undefined; readonly channel: string | undefined };

/** How complete a channel is, per network: the list is the truth, the vendor's own count is said beside it. */
export type ChannelTally = {
  readonly network: string;
  readonly channel: string;
  readonly listed: number;
  /** What the vendor counts; `undefined` where it does not say. */
  readonly counted: number | undefined;
  readonly unreadable: number;
  readonly lastInteraction: string | undefined;
};
