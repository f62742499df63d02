import { upperFirst } from '../text/wording.ts';

/** The families of the vendor’s delivery statuses (../../contract/capillary/CAPILLARY.md, "Delivery statuses"), as slugs for the URL. */
export const statusFamilies = [
  'delivered',
  'opened',
  'sent',
  'bounced',
  'failed',
  'blocked',
  'opted-out',
  'other',
] as const;
export type StatusFamily = (typeof statusFamilies)[number];

/**
 * A raw status in plain words: `label` for the row, `reason` why it did not arrive, for the line under it (`undefined` where
 * Capillary gives none), `meaning` sentences for the details, `certainty` a phrase on what it rests on, where the meaning does
 * not say so itself.
 */
export type DeliveryStatus = {
  readonly family: StatusFamily;
  readonly label: string;
  readonly reason: string | undefined;
  readonly meaning: string;
  readonly certainty: string | undefined;
};

/** What a status of each family rests on, where the status itself says nothing else. */
const certainties = {
  delivered: 'a receipt from the gateway or the mailbox’s server says so',
  opened: undefined,
  sent: 'nobody knows whether it arrived',
  bounced: 'as the mailbox’s server reports',
  failed: 'as Capillary or the gateway reports',
  blocked: 'as the gateway reports',
  'opted-out': 'whether this message arrived is not said',
  other: 'what became of it is not known',
} as const satisfies Record<StatusFamily, string | undefined>;
const notYet = 'nobody knows yet whether it arrived';

const sentMeaning = 'Handed to the gateway; no receipt came back. Normal for promotional SMS.';
const opened = 'Opened, as reported.';
const clicked = 'A link in it was clicked, as reported.';
/** What is added to `opened` of an email; elsewhere it is a receipt of reading. */
const openedByMail = 'Some mail programs open messages by themselves.';

function of(
  family: StatusFamily,
  label: string,
  meaning: string,
  { reason, certainty = certainties[family] }: Partial<Pick<DeliveryStatus, 'reason' | 'certainty'>> = {},
): DeliveryStatus {
  return { family, label, reason, meaning, certainty };
}

/** `long`: the reason in the details, where that says more. */
const failed = (reason: string, long = reason): DeliveryStatus =>
  of('failed', 'Not delivered', `Not delivered: ${long}.`, { reason });
const failedSomehow = of('failed', 'Not delivered', 'Not delivered; Capillary gives no reason.');
const blocked = (reason: string, meaning: string): DeliveryStatus =>
  of('blocked', 'Blocked', meaning, { reason });
const sent = (meaning: string, certainty?: string): DeliveryStatus =>
  of('sent', 'Sent', meaning, certainty === undefined ? {} : { certainty });

/** The statuses that the vendor's pages name, by their folded spelling. A new one is a line here. */
const statuses = new Map<string, DeliveryStatus>([
  ['OPENED', of('opened', 'Opened', opened)],
  ['OPENED_INTOUCH', of('opened', 'Opened', opened)],
  ['CLICKED', of('opened', 'Link clicked', clicked)],
  ['CLICKED_INTOUCH', of('opened', 'Link clicked', clicked)],
  ['DELIVERED', of('delivered', 'Delivered', 'Delivered to the recipient.')],
  ['SENT', sent(sentMeaning)],
  ['IN_GTW', sent('With the gateway; no receipt yet.', notYet)],
  ['GTW_PROCESSED', sent('Processed by the gateway; no receipt came back.')],
  ['SENT_TO_NSADMIN', sent('Handed to the sending service; no receipt yet.', notYet)],
  ['SENT_TO_CALL_TASK', sent('Handed to a call task; no outcome reported.')],
  ['DELAYED_DELIVERY', sent('Handed to the gateway; delivery is delayed.', notYet)],
  ['SENDING', sent('Being handed to the gateway; no receipt yet.', notYet)],
  ['FAILED', failedSomehow],
  ['NOT_DELIVERED', failedSomehow],
  [
    'GTW_NOT_FOUND',
    failed(
      'no gateway for this number',
      'no gateway was configured for this number, or the number is invalid',
    ),
  ],
  [
    'HANDLER_NOT_FOUND',
    failed('no way set up to send this kind', 'Capillary has no way set up to send this kind'),
  ],
  ['TIMEOUT', failed('the gateway did not answer in time')],
  ['RETRY_TIMEOUT', failed('the gateway did not answer in time, even when tried again')],
  ['RELEVENCE_TIMEOUT', failed('it waited too long and was dropped')],
  ['RELEVANCE_TIMEOUT', failed('it waited too long and was dropped')],
  ['EMAIL_BODY_EMPTY', failed('the email had no body')],
  ['ORG_DISABLED', failed('sending is disabled for the organisation')],
  ['SUBSCRIPTION_SERVICE_ERROR', failed('the subscription service failed')],
  ['CREDIT_LIMIT_EXCEEDED', failed('the sending credit was used up')],
  ['RATE_LIMIT_EXCEEDED', failed('the sending rate limit was exceeded')],
  [
    'SOFT_BOUNCED',
    of('bounced', 'Bounced (temporary)', 'Bounced for now: the mailbox is full or its server was down.', {
      reason: 'mailbox full or its server down',
    }),
  ],
  [
    'HARD_BOUNCED',
    of('bounced', 'Bounced (permanent)', 'Bounced for good: the address does not exist.', {
      reason: 'no such address',
    }),
  ],
  ['BLOCKED', of('blocked', 'Blocked', 'Blocked; it did not arrive. Capillary gives no reason.')],
  ['DND_BLOCKED', blocked('do-not-disturb', 'Blocked by do-not-disturb; it did not arrive.')],
  [
    'NDNC_BLOCKED',
    blocked(
      'national do-not-call register',
      'Blocked by the national do-not-call register; it did not arrive.',
    ),
  ],
  [
    'MOBILE_WHITELISTED_BLOCKED',
    blocked(
      'the number is not on the allowed list',
      'Blocked: the number is not on the allowed list; it did not arrive.',
    ),
  ],
  ['MARKED_SPAM', of('opted-out', 'Marked as spam', 'The customer marked it as spam.')],
  ['MARKED_UNSUBSCRIBED', of('opted-out', 'Unsubscribed', 'The customer unsubscribed.')],
]);

/**
 * Spelling folded as that of channels is: case, width, hyphens and dashes, blanks, what nobody sees (`NOT-DELIVERED` =
 * `not_delivered`).
 */
export function foldStatus(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
    .trim()
    .toUpperCase()
    .replace(/[\s\p{Dash_Punctuation}\u2212]+/gu, '_');
}

/** What a raw status means. Unknown ones stay as they came, in the family `other`; none is ever taken for "sent". */
export function readStatus(raw: string): DeliveryStatus {
  const folded = foldStatus(raw);
  const known = statuses.get(folded);
  if (known !== undefined) return known;
  if (/^[A-Z_]+_QUEUE$/.test(folded))
    return sent('Waiting in a queue of the gateway; no receipt yet.', notYet);
  return of('other', raw, 'Capillary does not document this status; it is shown as it came.');
}

/** What a status means for a communication of these channels: an opened email may have been opened by a program. */
export function meaningFor({ family, meaning }: DeliveryStatus, channels: readonly string[]): string {
  const byMail = family === 'opened' && channels.some((channel) => channel.startsWith('email'));
  return byMail ? `${meaning} ${openedByMail}` : meaning;
}

/** The same with what it rests on, as sentences: `Blocked by do-not-disturb; it did not arrive. As the gateway reports.` */
export function explainStatus(status: DeliveryStatus, channels: readonly string[]): string {
  const { family, certainty } = status;
  // that it was delivered is what stands above already
  if (family === 'delivered' && certainty !== undefined) return `${upperFirst(certainty)}.`;
  const meaning = meaningFor(status, channels);
  return certainty === undefined ? meaning : `${meaning} ${upperFirst(certainty)}.`;
}

export const familyLabels = {
  delivered: 'Delivered',
  opened: 'Opened',
  sent: 'Sent',
  bounced: 'Bounced',
  failed: 'Not delivered',
  blocked: 'Blocked',
  'opted-out': 'Opted out',
  other: 'Other',
} as const satisfies Record<StatusFamily, string>;
