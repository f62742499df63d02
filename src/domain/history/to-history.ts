import type { Answer, ChannelAnswer, Field, Item } from '../../contract/capillary/answer.ts';
import { findEntryLists } from '../../contract/capillary/entries.ts';
import { readAnswer, readAnswerInSteps } from '../../contract/capillary/read-answer.ts';
import type { Changes } from '../../contract/change.ts';
import { compareTexts } from '../../contract/compare-texts.ts';
import type { Identifier } from '../../contract/identifier.ts';
import { type InteractionType, type Network, networks as allNetworks } from '../../contract/network.ts';
import type { InteractionsEnvelope } from '../../contract/protocol/envelope.ts';
import { type Steps, finish } from '../../contract/steps.ts';
import { type Direction, channelDirection, compareChannels } from '../channels/channel.ts';
import { type DeliveryStatus, readStatus } from '../channels/status.ts';
import { type Instant, toInstant } from '../time/instant.ts';
import { instantOf, plausible } from '../time/moment.ts';
import { type ZoneName, toZoneName } from '../time/zone.ts';
import type { Communication } from './communication.ts';
import { sortNewestFirstInSteps } from './compare.ts';
import {
  type ChannelTally,
  type Extra,
  type History,
  type NetworkCoverage,
  type Origin,
  coverage,
} from './history.ts';
import { type ListedItem, type MergedItem, mergeItemsInSteps } from './merge.ts';
import { reconcileStatus, saysWhen } from './story.ts';

/** How a large answer is read. */
export type Reading = {
  /** Awaited between two slices, so that a page stays alive; without it everything is read at once. */
  readonly pause?: () => Promise<void>;
  /** Told after each slice how many of about how many entries were read. */
  readonly onProgress?: (read: number, total: number) => void;
  /** Ends the reading at the next pause. */
  readonly signal?: AbortSignal;
};

/** Milliseconds after which a slice ends: an input that comes meanwhile waits no longer than anybody notices. */
const longestSlice = 12;

/**
 * A vendor answer as a history, in slices of some milliseconds.
 * @throws the signal's reason where the reading was ended
 */
export async function readHistory(
  answer: unknown,
  source: HistorySource,
  { pause, onProgress, signal }: Reading = {},
): Promise<History> {
  const steps = readHistoryInSteps(answer, source);
  if (pause === undefined) return finish(steps);
  const total = onProgress === undefined ? 0 : countEntries(answer);
  let read = 0;
  for (;;) {
    await pause();
    signal?.throwIfAborted();
    const end = performance.now() + longestSlice;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
      read += step.value;
    } while (performance.now() < end);
    onProgress?.(read, Math.max(read, total));
  }
}

/** How many entries stand where they belong: all of them in most answers. */
function countEntries(answer: unknown): number {
  return findEntryLists(answer)?.lists.reduce((sum, { length }) => sum + length, 0) ?? 0;
}

function* readHistoryInSteps(answer: unknown, source: HistorySource): Steps<History> {
  return yield* toHistoryInSteps(yield* readAnswerInSteps(answer, source.changes), source);
}

/**
 * The history of another one of those who share the identifier (`History.sharedBy`), out of the same answer; nobody's, and empty,
 * where there is no such one.
 * @param number from 1, in the vendor's order
 */
export function readSharingCustomer(answer: unknown, source: HistorySource, number: number): History {
  return toHistory(readAnswer(answer, source.changes, { which: number - 1 }), source);
}

/** What an answer answers, and where it is from. */
export type HistorySource = {
  readonly origin: Origin;
  /** What was searched; `undefined` where a file does not say. */
  readonly sent: Identifier | undefined;
  /** The network that was asked; `undefined` is the vendor's own default. */
  readonly network: string | undefined;
  /** The interaction type that was asked for; `undefined` is all of them. */
  readonly type: string | undefined;
  /** What of the answer was changed on its way; its notices say it. */
  readonly changes: Changes;
  /** The zone of the vendor's wall times. */
  readonly sourceZone: ZoneName;
  readonly fetchedAt: Instant;
};

/**
 * Where the service's answer is from; `undefined` where its zone is none that is known here: times are never guessed.
 * @param asked what the vendor was asked for, `undefined` for its own default
 */
export function sourceOf(
  envelope: InteractionsEnvelope,
  asked: { readonly network: Network | undefined; readonly type: InteractionType | undefined },
): HistorySource | undefined {
  const { mode, sent, fetchedAt, sourceTimeZone, changes = [] } = envelope;
  const sourceZone = toZoneName(sourceTimeZone);
  if (sourceZone === undefined) return undefined;
  return {
    origin: { kind: 'service', mode },
    sent,
    network: asked.network,
    type: asked.type,
    changes,
    sourceZone,
    fetchedAt: toInstant(Date.parse(fetchedAt)),
  };
}

/** The network that the vendor asks where none is named (../../contract/capillary/CAPILLARY.md, "The call"). */
const defaultNetwork: Network = allNetworks[0];

/**
 * Gives an answer its meaning: one card a message, each placed in time (the vendor's wall times are of `sourceZone`), newest
 * first, ties by id. `fetchedAt` bounds what an epoch number may mean.
 */
export function toHistory(answer: Answer, source: HistorySource): History {
  return finish(toHistoryInSteps(answer, source));
}

/** So few messages are placed in less than a millisecond. */
const atOnce = 512;

function* toHistoryInSteps(answer: Answer, source: HistorySource): Steps<History> {
  const { origin, sent, type, sourceZone, fetchedAt } = source;
  const asked = source.network ?? defaultNetwork;
  const users = new Set<string>();
  const place = createPlacing(source);
  const communications: Communication[] = [];
  for (const merged of yield* mergeItemsInSteps(listItems(answer))) {
    const { user } = merged.item;
    if (user !== undefined) users.add(user);
    communications.push(place(merged));
    if (communications.length % atOnce === 0) yield 0;
  }
  return {
    origin,
    sent,
    customer: answer.customer,
    sharedBy: answer.sharedBy,
    strangers: [],
    communications: yield* sortNewestFirstInSteps(communications),
    networks: coverage(new Map([[asked, toCoverage(source.network, answer)]])),
    type,
    channels: tallyChannels(answer),
    warnings: answer.warnings,
    notices: answer.notices.map((notice) => ({ ...notice, asked })),
    extras: listExtras(answer),
    users: [...users].sort(compareTexts),
    fetchedAt,
    sourceZone,
  };
}

/** What is listed may be of another network than was asked for. Without a name it is taken for that one. */
function toCoverage(network: string | undefined, { networks }: Answer): NetworkCoverage {
  const listed = networks.filter(({ channels }) => channels.some(({ items }) => items.length > 0));
  const names = listed.map(({ name }) => name);
  const isOther =
    network !== undefined && names.length > 0 && !names.includes(network) && !names.includes('');
  return {
    network: network ?? defaultNetwork,
    state: 'answered',
    ...(isOther && { instead: names }),
  };
}

/** Places merged items in time and gives their status its meaning. */
function createPlacing({ sourceZone, fetchedAt }: HistorySource): (merged: MergedItem) => Communication {
  const statuses = new Map<string, DeliveryStatus>();
  return ({ id, network, channels, item, sharesId, entries }) => {
    const sentAt = item.sent === undefined ? undefined : instantOf(item.sent, sourceZone, fetchedAt);
    const reconciled =
      item.status === undefined
        ? undefined
        : reconcileStatus(cached(statuses, item.status), item, sourceZone, fetchedAt);
    return {
      id,
      network,
      channels,
      direction: directionOf(item, channels[0], { sourceZone, fetchedAt }),
      item,
      sentAt,
      plausibleAt: sentAt === undefined ? undefined : plausible(sentAt, fetchedAt),
      status: reconciled?.status,
      isContradictory: reconciled?.isContradictory ?? false,
      sharesId,
      entries,
    };
  };
}

function* listItems(answer: Answer): Iterable<ListedItem> {
  for (const network of answer.networks) {
    for (const { channel, items } of network.channels) {
      for (const item of items) yield { network: network.name, channel, item };
    }
  }
}

function listExtras({ customer, networks, extras: around }: Answer): readonly Extra[] {
  const extras: Extra[] = around.map((field) => ({ ...toExtra(undefined, undefined, field), of: 'answer' }));
  extras.push(...(customer?.extras ?? []).map((field) => toExtra(undefined, undefined, field)));
  for (const network of networks) {
    if (network.spelling !== undefined)
      extras.push(toExtra(network.name, undefined, { name: 'name', raw: network.spelling }));
    extras.push(...network.extras.map((field) => toExtra(network.name, undefined, field)));
    for (const { channel, extras: fields } of network.channels) {
      extras.push(...fields.map((field) => toExtra(network.name, channel, field)));
    }
  }
  return extras;
}

function toExtra(network: string | undefined, channel: string | undefined, { name, raw }: Field): Extra {
  return { network, channel, name, raw };
}

/** A survey that came back is the customer's own voice; one without an answer, or with a date that means none, was only sent. */
function directionOf(
  item: Item,
  channel: string,
  { sourceZone, fetchedAt }: Pick<HistorySource, 'sourceZone' | 'fetchedAt'>,
): Direction | undefined {
  if (item.kind === 'survey') return saysWhen(item.completed, sourceZone, fetchedAt) ? 'in' : 'out';
  return channelDirection(channel);
}

function cached(statuses: Map<string, DeliveryStatus>, raw: string): DeliveryStatus {
  const known = statuses.get(raw);
  if (known !== undefined) return known;
  const status = readStatus(raw);
  statuses.set(raw, status);
  return status;
}

/** One line per network and channel; entries that name the same channel twice are one line. */
function tallyChannels(answer: Answer): readonly ChannelTally[] {
  const tallies = new Map<string, ChannelTally>();
  for (const { name: network, channels } of answer.networks) {
    for (const channel of channels) {
      const key = JSON.stringify([network, channel.channel]);
      tallies.set(key, addTo(tallies.get(key), network, channel));
    }
  }
  return [...tallies.values()].sort(
    (a, b) => compareTexts(a.network, b.network) || compareChannels(a.channel, b.channel),
  );
}

function addTo(before: ChannelTally | undefined, network: string, answer: ChannelAnswer): ChannelTally {
  const { channel, spelling, count, items, unreadable, unreadableLists, lastInteraction } = answer;
  const spellings = new Set(before?.spellings);
  if (spelling !== undefined) spellings.add(spelling);
  return {
    network,
    channel,
    listed: items.length + (before?.listed ?? 0),
    counted: count === undefined ? before?.counted : count + (before?.counted ?? 0),
    unreadable: unreadable + (before?.unreadable ?? 0),
    unreadableLists: unreadableLists + (before?.unreadableLists ?? 0),
    spellings: [...spellings].sort(compareTexts),
    lastInteraction: lastInteraction ?? before?.lastInteraction,
  };
}
