import type { DemoChannel, DemoEntry, DemoItem, DemoRecord, NetworkName } from './demo-record.ts';
import { isEmailChannel } from './is-email-channel.ts';
import type { Json, JsonObject } from './json.ts';

/** The whole answer in the flat shape of `data/flat-viber.json`: one network's object, no envelope. */
export function toFlat(record: DemoRecord, network: NetworkName, entries: readonly DemoEntry[]): JsonObject {
  return {
    name: network,
    interaction: entries.map((entry) => toFlatEntry(record, entry)),
    warnings: record.warnings ?? [],
  };
}

function toFlatEntry(record: DemoRecord, entry: DemoEntry): Json {
  if ('raw' in entry) return entry.raw;
  const items = entry.items ?? [];
  return { count: items.length, name: entry.type, ...toFlatList(record, entry, items), ...entry.fields };
}

/** Surveys and missed calls have no message list in the vendor's flat sample. */
function toFlatList(record: DemoRecord, channel: DemoChannel, items: readonly DemoItem[]): JsonObject {
  if (channel.type === 'survey') return { surveys: [] };
  if (channel.type === 'missed_call') return { usedStatus: false };
  return { messageList: items.map((item) => toFlatItem(record, channel, item)) };
}

function toFlatItem(record: DemoRecord, channel: DemoChannel, item: DemoItem): Json {
  if ('raw' in item) return item.raw;
  return {
    id: item.id,
    receiver: item.receiver ?? (isEmailChannel(channel.type) ? record.email : record.mobile),
    subject: item.subject,
    campaignId: item.campaign ?? -1,
    status: item.status,
    sentDate: toFlatSent(item.sent),
    deliveredTime: toFlatDelivered(item.delivered),
    userId: item.userId ?? record.userId,
    ...item.extra,
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
