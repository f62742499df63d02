import type { JsonRecord } from '../json.ts';

/** One vendor answer, whichever shape it came in: what it says, not yet what it means. Texts are the vendor's own. */
export type Answer = {
  /** Who the vendor says it is; the flat shape names nobody. */
  readonly customer: AnswerCustomer | undefined;
  /** Every customer who shares the identifier, `customer` among them; empty where there is but one. */
  readonly sharedBy: readonly SharingCustomer[];
  readonly networks: readonly NetworkAnswer[];
  /**
   * How many networks, lists, channels and entries could not be read, wherever in the answer; each is a notice too. Communications
   * may be among them: that there are none is true only where this is 0.
   */
  readonly unreadable: number;
  readonly warnings: readonly VendorWarning[];
  /** What stands beside the customer or around the answer and is represented nowhere else, by its path. */
  readonly extras: readonly Field[];
  /** What could not be read, each with its raw value: nothing is dropped in silence. */
  readonly notices: readonly Notice[];
};

export type AnswerCustomer = {
  readonly id: string | undefined;
  readonly mobile: string | undefined;
  readonly email: string | undefined;
  readonly externalId: string | undefined;
  readonly extras: readonly Field[];
};

/** One of several customers with the same identifier. What was sent to one is never listed with what was sent to another. */
export type SharingCustomer = AnswerCustomer & {
  /** What `readAnswer` takes to read this one. */
  readonly index: number;
  /** Whether the answer was read as this one's. */
  readonly chosen: boolean;
  /** What Capillary says instead of this one's communications. */
  readonly failure: CustomerFailure | undefined;
};

/** Why there are none of a customer's communications, with the vendor's code where it gives one. */
export type CustomerFailure = { readonly failure: VendorFailure; readonly code: string | undefined };

/**
 * Every way in which the vendor says no (CAPILLARY.md, "Success and failure"). `busy`: the same call may work later; `unreadable`:
 * nothing that looks like a list of communications.
 */
export type VendorFailure =
  | 'not-found'
  | 'not-enrolled'
  | 'merged'
  | 'identifier-refused'
  | 'not-permitted'
  | 'credentials'
  | 'token-expired'
  | 'rate-limited'
  | 'busy'
  | 'unreadable'
  | 'vendor-error';

export type NetworkAnswer = {
  /** As we write it (`capillary`), however the vendor does; an unknown one in small letters. */
  readonly name: string;
  /** How the vendor writes it, where that differs. */
  readonly spelling: string | undefined;
  readonly channels: readonly ChannelAnswer[];
  /** How many of its channels, or of the lists that should hold them, could not be read; each is a notice too. */
  readonly unreadable: number;
  readonly extras: readonly Field[];
};

export type ChannelAnswer = {
  /** The channel's one name (`sms`, `missed_call`), however the vendor writes it; an unknown one in small letters. */
  readonly channel: string;
  /** How the vendor writes it, where that differs (`SMS`, `Missed Call`). Several entries of an answer may fold to one name. */
  readonly spelling: string | undefined;
  /** How many interactions the vendor counts; not always how many it lists. */
  readonly count: number | undefined;
  readonly items: readonly Item[];
  /** How many entries of its lists could not be read; each is a notice too. */
  readonly unreadable: number;
  /** How many of its lists could not be read at all: nobody knows how many entries they hold. Each is a notice too. */
  readonly unreadableLists: number;
  readonly lastInteraction: string | undefined;
  readonly extras: readonly Field[];
};

export type ItemKind = 'message' | 'survey' | 'check-in';

/** One entry of a channel's list. Times are the vendor's wall times as text; absent fields are `undefined`. */
export type Item = {
  readonly kind: ItemKind;
  /** Exact digits, whatever their length. */
  readonly id: string | undefined;
  readonly text: string | undefined;
  readonly sender: string | undefined;
  readonly receiver: string | undefined;
  readonly status: string | undefined;
  /** `-1` means: not from a campaign. */
  readonly campaign: string | undefined;
  readonly user: string | undefined;
  readonly sent: string | undefined;
  readonly delivered: string | undefined;
  readonly completed: string | undefined;
  readonly raw: JsonRecord;
};

export type Field = { readonly name: string; readonly raw: unknown };

export type VendorWarning = { readonly code: string | undefined; readonly message: string };

export type NoticeKind =
  | 'unreadable-network'
  | 'unreadable-channel'
  | 'unreadable-list'
  | 'unreadable-item'
  | 'unreadable-field'
  /** A number of interactions that the list cannot be checked against. */
  | 'unreadable-count'
  /** A network or a channel says that it failed. */
  | 'refused'
  /** Something says that there is more than is listed. */
  | 'cut'
  | 'unexpected-list'
  /** Named more than once: an earlier value, kept beside the last one. */
  | 'repeated-key'
  /** Bytes that are no text stand as U+FFFD in it. */
  | 'undecodable-text';

/** Something that was not as expected. `at` is the path from the root of the answer (`interaction[2].messageList[0]`). */
export type Notice = {
  readonly kind: NoticeKind;
  readonly at: string;
  readonly channel: string | undefined;
  readonly raw: unknown;
};
