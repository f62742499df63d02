import {
  type ChannelMessage,
  type MessageBuilder,
  email,
  sms,
  toChannels,
  viber,
  whatsApp,
} from '../model/messages.ts';
import { type DemoRecord, person } from '../model/record.ts';
import { toSeconds, toWallTime } from '../model/wall-time.ts';

/**
 * Every raw value of the vendor's pages (`../../contract/capillary/CAPILLARY.md`, "Delivery statuses"), spellings that vary,
 * and a few that no page names.
 */
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
const others: readonly [MessageBuilder, ...MessageBuilder[]] = [sms, whatsApp, viber];

/** One message for each status, three hours apart, each saying how it ended. */
export const everyStatus: DemoRecord = person('flat', '447700900102', () =>
  toChannels([
    ...rawStatuses.map(toMessage),
    sms('2025-06-12 09:00:00', 'This message has no status', { status: null }),
  ]),
);

function toMessage(status: string, index: number): ChannelMessage {
  const sent = toWallTime(toSeconds('2025-06-02 09:00:00') + index * 3 * 3600);
  const byOther = others[index % others.length] ?? sms;
  const by = mailOnly.test(status) ? email : byOther;
  return by(sent, `This message ended as ${status === '' ? 'an empty status' : status}`, { status });
}

const failed = { status: 'GTW_NOT_FOUND' };

/** The same text to the same receiver at each of these times. */
function repeated(text: string, times: readonly string[], more = {}): readonly ChannelMessage[] {
  return times.map((time) => sms(time, text, more));
}

/** Three texts sent again within minutes, one of them next day too and by other channels, and six SMS failing in a row. */
export const repeats: DemoRecord = person('flat', '447700900137', () =>
  toChannels([
    sms('2025-05-05 09:00:00', 'Your order 70425001 is confirmed: £24.00.'),
    ...repeated('Your sign-in code was requested. If it was not you, call us.', [
      '2025-05-12 18:02:10',
      '2025-05-12 18:03:02',
      '2025-05-12 18:03:55',
      '2025-05-12 18:05:40',
      '2025-05-12 18:09:12',
    ]),
    ...repeated('Members sale starts now.', [
      '2025-05-20 10:00:00',
      '2025-05-20 10:00:20',
      '2025-05-20 10:01:05',
    ]),
    ...repeated('Members sale starts now.', ['2025-05-21 10:00:00']),
    whatsApp('2025-05-22 10:00:00', 'Members sale starts now.'),
    email('2025-05-22 10:00:00', 'Members sale starts now.', { status: 'OPENED' }),
    ...['2025-06-02', '2025-06-04', '2025-06-06', '2025-06-09', '2025-06-11', '2025-06-13'].map(
      (day, index) =>
        sms(`${day} 11:30:00`, `Reminder ${index + 1} of 6: your order waits in store.`, failed),
    ),
    ...repeated('We are trying to reach you.', ['2025-06-16 12:00:00', '2025-06-16 12:02:00'], failed),
    sms('2025-06-20 11:30:00', 'Good news: your order still waits in store.'),
  ]),
);
