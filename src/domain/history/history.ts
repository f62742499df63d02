import type {
  AnswerCustomer,
  Field,
  Notice,
  SharingCustomer,
  VendorWarning,
} from '../../contract/capillary/answer.ts';
import type { Identifier } from '../../contract/identifier.ts';
import { networks as allNetworks } from '../../contract/network.ts';
import type { Instant } from '../time/instant.ts';
import type { ZoneName } from '../time/zone.ts';
import type { Communication } from './communication.ts';

/**
 * A customer's communications as they were at `fetchedAt`, and what is known of how complete they are: what was asked,
 * answered, is pending, failed or was not asked, and what of the answers could not be read. Whatever shows, copies, reports or
 * exports a history tells that from here (`./completeness.ts`).
 */
export type History = {
  readonly origin: Origin;
  /** What was searched; `undefined` where a file does not say. */
  readonly sent: Identifier | undefined;
  readonly customer: AnswerCustomer | undefined;
  /** Everybody who shares the identifier, where the vendor lists several; else empty. The history is of the one who is `chosen`. */
  readonly sharedBy: readonly SharingCustomer[];
  /** Whom answers of other networks name in place of `customer`: what these list may be somebody else's. */
  readonly strangers: readonly Stranger[];
  /** Newest first; those without a date last. */
  readonly communications: readonly Communication[];
  /** How it stands with each network of the vendor, in the vendor's order. */
  readonly networks: readonly NetworkCoverage[];
  /** The one interaction type that was asked for; `undefined` is all of them. */
  readonly type: string | undefined;
  readonly channels: readonly ChannelTally[];
  readonly warnings: readonly VendorWarning[];
  readonly notices: readonly HistoryNotice[];
  /** What the vendor says beside the messages, under names that nobody documented or that belong to no message. */
  readonly extras: readonly Extra[];
  /** The vendor's internal ids of whom these were sent to; more than one means another customer's messages may be among them. */
  readonly users: readonly string[];
  /** Of several networks' answers the oldest, so that nothing claims to be fresher than it is. */
  readonly fetchedAt: Instant;
  readonly sourceZone: ZoneName;
};

/** Where a history is from: our service's answer, or a file, which says what it likes. */
export type Origin =
  | { readonly kind: 'service'; readonly mode: Mode }
  | {
      readonly kind: 'file';
      /** `undefined` where the file does not say. */
      readonly mode: Mode | undefined;
      /** Whose date `fetchedAt` is: the answer's, or the file's where the answer does not say. */
      readonly datedBy: 'answer' | 'file';
    };
/** Another customer than that of the history, and the network whose answer names them. */
export type Stranger = { readonly network: string; readonly customer: AnswerCustomer };

/** `demo`: invented customers. */
type Mode = 'demo' | 'real';

/**
 * How it stands with one network. `why` is a sentence; `unknown-there`: the vendor knows no such customer in it; `instead`: the
 * networks that its answer is of, where it is not among them.
 */
export type NetworkCoverage = { readonly network: string } & (
  | { readonly state: 'answered'; readonly instead?: readonly string[] }
  | { readonly state: 'pending' }
  | { readonly state: 'failed'; readonly why: string }
  | { readonly state: 'unknown-there' }
  | { readonly state: 'not-asked' }
);

/** Something in the answer of the network that was `asked` that was not as expected. */
export type HistoryNotice = Notice & { readonly asked: string };

/** A field and where it stood: around the answer (`of`), in the customer, a network, or a channel of it. */
export type Extra = Field & {
  readonly network: string | undefined;
  readonly channel: string | undefined;
  readonly of?: 'answer';
};

/** How complete a channel is, per network: the list is the truth, the vendor's own count is said beside it. */
export type ChannelTally = {
  readonly network: string;
  readonly channel: string;
  readonly listed: number;
  /** What the vendor counts; `undefined` where it does not say. */
  readonly counted: number | undefined;
  readonly unreadable: number;
  /** How many of its lists could not be read at all: nobody knows how many entries they hold. */
  readonly unreadableLists: number;
  /** How the vendor writes the channel, where that differs from its name. */
  readonly spellings: readonly string[];
  readonly lastInteraction: string | undefined;
};

/** Every network of the vendor's, those that were not asked too, and any other that was. */
export function coverage(asked: ReadonlyMap<string, NetworkCoverage>): readonly NetworkCoverage[] {
  const names = [...new Set<string>([...allNetworks, ...asked.keys()])];
  return names.map((network) => asked.get(network) ?? { network, state: 'not-asked' });
}

/** How many communications of a later history were not in an earlier one. */
export function countNew(earlier: History, later: History): number {
  if (earlier === later) return 0;
  const known = new Set(earlier.communications.map(({ id }) => id));
  return later.communications.filter(({ id }) => !known.has(id)).length;
}
