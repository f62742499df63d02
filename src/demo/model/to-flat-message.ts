import type { DemoMessage, DemoRecord } from './demo-record.ts';
import { isEmailChannel } from './is-email-channel.ts';
import type { Json, JsonObject } from './json.ts';

/** One message as the flat shape lists it. */
export function toFlatMessage(
  record: Pick<DemoRecord, 'mobile' | 'email' | 'userId'>,
  channel: string,
  message: DemoMessage,
): JsonObject {
  return {
    id: message.id,
    receiver: message.receiver ?? (isEmailChannel(channel) ? record.email : record.mobile),
    subject: message.subject,
    campaignId: message.campaign ?? -1,
    status: message.status,
    sentDate: toFlatSent(message.sent),
    deliveredTime: toFlatDelivered(message.delivered),
    userId: message.userId ?? record.userId,
    ...message.extra,
  };
}

const wallTime = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

/** `YYYY-MM-DD HH:mm:ss` → `DD-MM-YYYY HH:mm:ss`; anything else as it is. */
function toFlatSent(sent: Json | undefined): Json | undefined {
  if (typeof sent !== 'string' || !wallTime.test(sent)) return sent;
  return `${sent.slice(8, 10)}-${sent.slice(5, 7)}-${sent.slice(0, 4)}${sent.slice(10)}`;
}

/** `YYYY-MM-DD HH:mm:ss` → `YYYY-MM-DDTHH:mm:ssZ`, the vendor's literal Z on a wall time; anything else as it is. */
function toFlatDelivered(delivered: Json | undefined): Json | undefined {
  if (typeof delivered !== 'string' || !wallTime.test(delivered)) return delivered;
  return `${delivered.slice(0, 10)}T${delivered.slice(11)}Z`;
}
