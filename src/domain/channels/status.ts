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
 * A raw status in plain words: `label` for the row, `meaning` a sentence for the details, `certainty` a phrase on what it rests
 * on (continues "How sure: ").
 */
export type DeliveryStatus = {
  readonly family: StatusFamily;
  readonly label: string;
  readonly meaning: string;
  readonly certainty: string;
};

/** What a status of each family rests on, where the status itself says nothing else. */
const certainties = {
  delivered: 'a receipt from the gateway or the mailbox’s server',
  opened: 'a report, not proof',
  sent: 'nothing came back, so nobody knows; normal for promotional SMS',
  bounced: 'a refusal by the mailbox’s server, as Capillary passes it on',
  failed: 'a failure that Capillary or the gateway reports',
  blocked: 'reported as stopped on the way; nothing says that it arrived',
  'opted-out': 'a report of what the customer did, not of whether this message arrived',
  other: 'unknown to us',
} as const satisfies Record<StatusFamily, string>;
const notYet = 'nothing came back yet';

const sentMeaning = 'Handed to the gateway; no receipt came back. Normal for promotional SMS.';
const opened =
  'Reported as opened. An open is a report, not proof: some programs open messages by themselves.';
const clicked = 'A link in it was reported as clicked.';

function of(
  family: StatusFamily,
  label: string,
  meaning: string,
  certainty: string = certainties[family],
): DeliveryStatus {
  return { family, label, meaning, certainty };
}

const failed = (reason: string): DeliveryStatus => of('failed', 'Not delivered', `Not delivered: ${reason}.`);
const blocked = (reason: string): DeliveryStatus =>
  of('blocked', 'Blocked', `Not delivered: blocked by ${reason}.`);
const sent = (meaning: string, certainty?: string): DeliveryStatus => of('sent', 'Sent', meaning, certainty);

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
  ['SENT_TO_CALL_TASK', sent('Handed to a call task; no outcome reported.', 'nothing came back')],
  ['DELAYED_DELIVERY', sent('Handed to the gateway; delivery is delayed.', notYet)],
  ['SENDING', sent('Being handed to the gateway; no receipt yet.', notYet)],
  ['FAILED', failed('the vendor gives no reason')],
  ['NOT_DELIVERED', failed('the vendor gives no reason')],
  ['GTW_NOT_FOUND', failed('no gateway was configured for this number, or the number is invalid')],
  ['HANDLER_NOT_FOUND', failed('no handler was configured for this kind of message')],
  ['TIMEOUT', failed('the gateway did not answer in time')],
  ['RETRY_TIMEOUT', failed('the gateway did not answer in time, even when tried again')],
  ['RELEVENCE_TIMEOUT', failed('it waited until it was no longer relevant')],
  ['RELEVANCE_TIMEOUT', failed('it waited until it was no longer relevant')],
  ['EMAIL_BODY_EMPTY', failed('the e-mail had no body')],
  ['ORG_DISABLED', failed('sending is disabled for the organisation')],
  ['SUBSCRIPTION_SERVICE_ERROR', failed('the subscription service failed')],
  ['CREDIT_LIMIT_EXCEEDED', failed('the sending credit was used up')],
  ['RATE_LIMIT_EXCEEDED', failed('the sending rate limit was exceeded')],
  [
    'SOFT_BOUNCED',
    of('bounced', 'Bounced (temporary)', 'Bounced for now: the mailbox is full or its server was down.'),
  ],
  ['HARD_BOUNCED', of('bounced', 'Bounced (permanent)', 'Bounced for good: the address does not exist.')],
  ['BLOCKED', blocked('the vendor')],
  ['DND_BLOCKED', blocked('do-not-disturb')],
  ['NDNC_BLOCKED', blocked('the national do-not-call register')],
  ['MOBILE_WHITELISTED_BLOCKED', blocked('the whitelist: the number is not on it')],
  ['MARKED_SPAM', of('opted-out', 'Marked as spam', 'The customer marked it as spam.')],
  ['MARKED_UNSUBSCRIBED', of('opted-out', 'Unsubscribed', 'The customer unsubscribed.')],
]);

/** Spelling folded: case, hyphens, blanks (`NOT-DELIVERED` = `not_delivered`). */
export function foldStatus(raw: string): string {
  return raw
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');
}

/** What a raw status means. Unknown ones stay as they came, in the family `other`; none is ever taken for "sent". */
export function readStatus(raw: string): DeliveryStatus {
  const folded = foldStatus(raw);
  const known = statuses.get(folded);
  if (known !== undefined) return known;
  if (/^[A-Z_]+_QUEUE$/.test(folded))
    return sent('Waiting in a queue of the gateway; no receipt yet.', notYet);
  return of('other', raw, 'The vendor does not document this status; it is shown as it came.');
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
