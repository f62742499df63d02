import type { JsonRecord } from './json.ts';

/** One vendor answer, whichever shape it came in: what it says, not yet what it means. Texts are the vendor's own. */
export type Answer = {
  /** Who the vendor says it is; the flat shape names nobody. */
  readonly customer: AnswerCustomer | undefined;
  readonly networks: readonly NetworkAnswer[];
  readonly warnings: readonly VendorWarning[];
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

export type NetworkAnswer = {
  readonly name: string;
  readonly channels: readonly ChannelAnswer[];
  readonly extras: readonly Field[];
};

export type ChannelAnswer = {
  /** The vendor's own name (`sms`, `missed_call`, whatever comes). */
  readonly channel: string;
  /** How many interactions the vendor counts; not always how many it lists. */
  readonly count: number | undefined;
  readonly items: readonly Item[];
  /** How many entries of the list could not be read; each is a notice too. */
  readonly unreadable: number;
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
