import type {
  DemoChannel,
  DemoEntry,
  DemoItem,
  DemoMessage,
  DemoRecord,
  Json,
  JsonObject,
  NetworkName,
} from './record.ts';

/**
 * A record as the vendor answers it (`../../contract/capillary/CAPILLARY.md`, "Two shapes"): one network, and one channel
 * when `type` names it.
 */
export function toAnswer(record: DemoRecord, network: NetworkName, type: string | undefined): JsonObject {
  const all = record.networks[network]?.() ?? [];
  const entries = type === undefined ? all : all.filter((entry) => isOfType(entry, type));
  return record.shape === 'nested' ? toNested(record, network, entries) : toFlat(record, network, entries);
}

function isOfType(entry: DemoEntry, type: string): boolean {
  return 'type' in entry && entry.type === type;
}

/** The whole answer in the flat shape of `../data/flat-viber.json`: one network's object, no envelope. */
function toFlat(record: DemoRecord, network: NetworkName, entries: readonly DemoEntry[]): JsonObject {
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
function toFlatList(record: DemoRecord, { type }: DemoChannel, items: readonly DemoItem[]): JsonObject {
  if (type === 'survey') return { surveys: [] };
  if (type === 'missed_call') return { usedStatus: false };
  return { messageList: items.map((item) => ('raw' in item ? item.raw : toFlatMessage(record, type, item))) };
}

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

/**
 * `YYYY-MM-DD HH:mm:ss` → `YYYY-MM-DDTHH:mm:ssZ`, the vendor's literal Z on a wall time
 * (`../../contract/capillary/CAPILLARY.md`, "Times"); anything else as it is.
 */
function toFlatDelivered(delivered: Json | undefined): Json | undefined {
  if (typeof delivered !== 'string' || !wallTime.test(delivered)) return delivered;
  return `${delivered.slice(0, 10)}T${delivered.slice(11)}Z`;
}

/** The whole answer in the nested shape of `../data/nested-email.json`, for one network. */
function toNested(record: DemoRecord, network: NetworkName, entries: readonly DemoEntry[]): JsonObject {
  const partly = record.code === 201;
  return {
    response: {
      status: {
        success: 'true',
        code: record.code ?? 200,
        message: partly ? 'Some of the requests have failed due to errors' : 'Success',
      },
      customer: {
        id: String(record.userId),
        mobile: record.mobile,
        email: record.email,
        external_id: record.externalId,
        ...record.customerFields,
        interactions: {
          network: [{ name: network, interaction: entries.map((entry) => toNestedEntry(record, entry)) }],
        },
        item_status: {
          success: 'true',
          code: 1000,
          message: 'Customer successfully retrieved',
        },
        warnings: record.warnings === undefined ? undefined : { warning: record.warnings },
      },
    },
  };
}

function toNestedEntry(record: DemoRecord, entry: DemoEntry): Json {
  if ('raw' in entry) return entry.raw;
  const items = entry.items ?? [];
  return {
    messages:
      items.length === 0 ? undefined : { message: items.map((item) => toNestedItem(record, entry, item)) },
    last_interaction_time: 'null',
    used_status: false,
    count: items.length,
    type: entry.type,
    ...entry.fields,
  };
}

function toNestedItem(record: DemoRecord, channel: DemoChannel, item: DemoItem): Json {
  if ('raw' in item) return item.raw;
  return {
    id: item.id,
    sender: item.sender ?? '',
    reciever: item.receiver ?? (isEmailChannel(channel.type) ? record.email : record.mobile),
    subject: item.subject,
    status: item.status,
    sent_time: item.sent,
    delivered_time: item.delivered,
    campaign_id: typeof item.campaign === 'number' ? String(item.campaign) : (item.campaign ?? '-1'),
    ...item.extra,
  };
}

/** Whether a channel's messages go to an e-mail address rather than to a number. */
export function isEmailChannel(type: string): boolean {
  return type === 'email' || type === 'emailbulk';
}
