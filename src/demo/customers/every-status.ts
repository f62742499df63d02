import type { DemoRecord } from '../model/demo-record.ts';
import { email, sms, viber, whatsApp, type Tell, type Told } from '../model/told.ts';
import { toChannels } from '../model/to-channels.ts';
import { toSeconds, toWallTime } from '../model/wall-time.ts';
import { person } from './person.ts';

/** Every raw value of the vendor's pages, spellings that vary, and a few that no page names. */
const rawStatuses: readonly string[] = [
  ['OPENED', 'CLICKED', 'OPENED_INTOUCH', 'CLICKED_INTOUCH'],
  ['DELIVERED', 'delivered', 'Delivered'],
  ['SENT', 'IN_GTW', 'GTW_PROCESSED', 'SENT_TO_NSADMIN', 'SENT_TO_CALL_TASK', 'DELAYED_DELIVERY', 'SENDING'],
  ['SMS_QUEUE', 'WHATSAPP_QUEUE', 'sent'],
  ['FAILED', 'NOT-DELIVERED', 'NOT_DELIVERED', 'not delivered', 'GTW_NOT_FOUND', 'HANDLER_NOT_FOUND'],
  ['TIMEOUT', 'RETRY_TIMEOUT', 'RELEVENCE_TIMEOUT', 'EMAIL_BODY_EMPTY', 'ORG_DISABLED'],
  ['SUBSCRIPTION_SERVICE_ERROR', 'CREDIT_LIMIT_EXCEEDED', 'RATE_LIMIT_EXCEEDED', 'failed'],
  ['SOFT_BOUNCED', 'HARD_BOUNCED', 'Hard_Bounced'],
  ['BLOCKED', 'DND_BLOCKED', 'NDNC_BLOCKED', 'MOBILE_WHITELISTED_BLOCKED', 'ndnc-blocked'],
  ['MARKED_SPAM', 'MARKED_UNSUBSCRIBED'],
  ['PARKED', 'ON_HOLD', 'partially delivered', 'STATUS_42', '', 'null', ' DELIVERED '],
].flat();

const mailOnly = /BOUNCED|MARKED|EMAIL|CLICKED|OPENED/i;
const others: readonly [Tell, ...Tell[]] = [sms, whatsApp, viber];

/** One message for each status, three hours apart, each saying how it ended. */
export const everyStatus: DemoRecord = person('flat', '447700900102', () =>
  toChannels([
    ...rawStatuses.map(toMessage),
    sms('2025-06-12 09:00:00', 'This message has no status', { status: null }),
  ]),
);

function toMessage(status: string, index: number): Told {
  const sent = toWallTime(toSeconds('2025-06-02 09:00:00') + index * 3 * 3600);
  const byOther = others[index % others.length] ?? sms;
  const by = mailOnly.test(status) ? email : byOther;
  return by(sent, `This message ended as ${status === '' ? 'an empty status' : status}`, { status });
}
