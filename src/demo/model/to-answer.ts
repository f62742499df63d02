import type { DemoEntry, DemoRecord, NetworkName } from './demo-record.ts';
import type { JsonObject } from './json.ts';
import { toFlat } from './to-flat.ts';
import { toNested } from './to-nested.ts';

/** A record as the vendor answers it: one network, and one channel when `type` names it. */
export function toAnswer(record: DemoRecord, network: NetworkName, type: string | undefined): JsonObject {
  const all = record.networks[network]?.() ?? [];
  const entries = type === undefined ? all : all.filter((entry) => isOfType(entry, type));
  return record.shape === 'nested' ? toNested(record, network, entries) : toFlat(record, network, entries);
}

function isOfType(entry: DemoEntry, type: string): boolean {
  return 'type' in entry && entry.type === type;
}
