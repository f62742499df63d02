import type { Answer, ChannelAnswer, Item } from '../../contract/capillary/answer.ts';
import type { History } from '../history/history.ts';
import { type HistorySource, toHistory } from '../history/to-history.ts';
import { type Masker, toMasker } from '../masking/masker.ts';
import { toInstant } from '../time/instant.ts';
import { toZoneName, type ZoneName } from '../time/zone.ts';

/** For tests: a zone that is known to exist. */
export function zone(name: string): ZoneName {
  const known = toZoneName(name);
  if (known === undefined) throw new Error(`this runtime does not know the zone ${name}`);
  return known;
}

export const fetchedAt = toInstant(Date.UTC(2025, 5, 30, 12));

/** A listed message with only what a test is about; `raw` follows from it. */
export function item(fields: Partial<Item> = {}): Item {
  const { raw, ...facts } = fields;
  return {
    kind: 'message',
    id: undefined,
    text: 'Hello',
    sender: undefined,
    receiver: '447700900101',
    status: 'DELIVERED',
    campaign: undefined,
    user: undefined,
    sent: '28-05-2025 13:52:07',
    delivered: undefined,
    completed: undefined,
    ...facts,
    raw: raw ?? facts,
  };
}

export function channel(
  name: string,
  items: readonly Item[],
  fields: Partial<ChannelAnswer> = {},
): ChannelAnswer {
  return {
    channel: name,
    spelling: undefined,
    count: items.length,
    items,
    unreadable: 0,
    unreadableLists: 0,
    lastInteraction: undefined,
    extras: [],
    ...fields,
  };
}

export function answer(...channels: readonly ChannelAnswer[]): Answer {
  return {
    customer: undefined,
    sharedBy: [],
    extras: [],
    networks: [{ name: 'capillary', spelling: undefined, channels, unreadable: 0, extras: [] }],
    unreadable: 0,
    warnings: [],
    notices: [],
  };
}

export function history(...channels: readonly ChannelAnswer[]): History {
  return toHistory(answer(...channels), source());
}

/** Masks every text in one way. */
export function maskerOf(mask: (text: string) => string): Masker {
  return toMasker('hide', { text: mask, sender: mask, receiver: mask, id: mask });
}

/** Of a demo answer of Capillary's own network, fetched in India. */
export function source(fields: Partial<HistorySource> = {}): HistorySource {
  return {
    origin: { kind: 'service', mode: 'demo' },
    sent: undefined,
    network: undefined,
    type: undefined,
    changes: [],
    sourceZone: zone('Asia/Kolkata'),
    fetchedAt,
    ...fields,
  };
}

/** Zones whose clocks change, or differ from UTC, in every way there is. */
export const zoneNames = [
  'UTC',
  'Asia/Kolkata',
  'America/New_York',
  'Europe/London',
  'Pacific/Apia',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
] as const;
