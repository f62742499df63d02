import type { DemoChannel, DemoEntry, DemoItem, DemoRecord, NetworkName } from './demo-record.ts';
import type { Json, JsonObject } from './json.ts';
import { toFlatMessage } from './to-flat-message.ts';

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
function toFlatList(record: DemoRecord, { type }: DemoChannel, items: readonly DemoItem[]): JsonObject {
  if (type === 'survey') return { surveys: [] };
  if (type === 'missed_call') return { usedStatus: false };
  return { messageList: items.map((item) => ('raw' in item ? item.raw : toFlatMessage(record, type, item))) };
}
