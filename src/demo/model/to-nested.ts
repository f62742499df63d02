import type { DemoChannel, DemoEntry, DemoItem, DemoRecord, NetworkName } from './demo-record.ts';
import { isEmailChannel } from './is-email-channel.ts';
import type { Json, JsonObject } from './json.ts';

/** The whole answer in the nested shape of `data/nested-email.json`, for one network. */
export function toNested(
  record: DemoRecord,
  network: NetworkName,
  entries: readonly DemoEntry[],
): JsonObject {
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
