import type { AnswerCustomer, VendorWarning } from '../../contract/capillary/answer.ts';
import { compareTexts } from '../../contract/compare-texts.ts';
import type { Network } from '../../contract/network.ts';
import { toInstant } from '../time/instant.ts';
import type { Communication } from './communication.ts';
import { compareNewestFirst, jsonContent } from './compare.ts';
import {
  type ChannelTally,
  type Extra,
  type History,
  type HistoryNotice,
  type NetworkCoverage,
  type Stranger,
  coverage,
} from './history.ts';
import { isOtherCustomer } from './mismatch.ts';

/** What became of asking one network. */
export type NetworkPart = { readonly state: 'answered'; readonly history: History } | MissingNetwork;
export type MissingNetwork = Exclude<NetworkCoverage, { readonly state: 'answered' | 'not-asked' }>;

/**
 * A network whose call failed.
 * @param isUnknown the vendor knows no such customer there, which is an answer and no failure
 */
export function toFailedPart(network: Network, isUnknown: boolean, why: string): MissingNetwork {
  return isUnknown ? { network, state: 'unknown-there' } : { network, state: 'failed', why };
}

/** One history of what became of asking several networks (`joinHistories`); `undefined` where none has answered yet. */
export function joinParts(parts: readonly NetworkPart[]): History | undefined {
  const [first, ...others] = parts.flatMap((part) => (part.state === 'answered' ? [part.history] : []));
  const missing = parts.flatMap((part) => (part.state === 'answered' ? [] : [part]));
  return first === undefined ? undefined : joinHistories([first, ...others], missing);
}

/**
 * `joinParts` that remembers: while the parts stay the same, so does the history. Joining sorts all communications, and
 * whoever shows a history compares it by identity.
 */
export function memoizeJoin(): (parts: readonly NetworkPart[]) => History | undefined {
  let known: { readonly parts: readonly NetworkPart[]; readonly joined: History | undefined } | undefined;
  return (parts) => {
    if (known === undefined || !isSameParts(known.parts, parts)) known = { parts, joined: joinParts(parts) };
    return known.joined;
  };
}

function isSameParts(before: readonly NetworkPart[], after: readonly NetworkPart[]): boolean {
  return (
    before.length === after.length &&
    before.every((part, index) => {
      const other = after[index];
      if (part.state === 'answered') return other?.state === 'answered' && other.history === part.history;
      return other?.state !== 'answered' && jsonContent(part) === jsonContent(other);
    })
  );
}

/**
 * One history of several networks' answers for the same customer, and of the networks that did not answer. The same id in two
 * networks stays two cards; what several answers say alike (the customer's fields, warnings, a network that a vendor answers
 * with whatever was asked) is said once.
 */
export function joinHistories(
  histories: readonly [History, ...History[]],
  missing: readonly MissingNetwork[] = [],
): History {
  const [first, ...others] = histories;
  if (others.length === 0 && missing.length === 0) return first;
  const customer = histories.find((each) => each.customer !== undefined)?.customer;
  const sharing = histories.find(({ sharedBy }) => sharedBy.length > 0) ?? first;
  return {
    ...first,
    customer,
    sharedBy: sharing.sharedBy,
    strangers: histories.flatMap((each) => [...each.strangers, ...findStranger(each, customer)]),
    communications: joinCommunications(histories).sort(compareNewestFirst),
    networks: joinCoverage(histories, missing),
    channels: once(histories, ({ channels }) => channels, tallyKey),
    warnings: once(histories, ({ warnings }) => warnings, warningKey),
    notices: once(histories, ({ notices }) => notices, noticeKey),
    extras: once(histories, ({ extras }) => extras, extraKey),
    users: [...new Set(histories.flatMap(({ users }) => users))],
    fetchedAt: toInstant(Math.min(...histories.map(({ fetchedAt }) => fetchedAt))),
  };
}

/** Whom an answer names, where that is not the customer that another one names. */
function findStranger(history: History, customer: AnswerCustomer | undefined): readonly Stranger[] {
  const named = history.customer;
  if (named === undefined || customer === undefined || !isOtherCustomer(customer, named)) return [];
  const network = history.networks.find(({ state }) => state === 'answered')?.network ?? '';
  return [{ network, customer: named }];
}

function joinCoverage(
  histories: readonly History[],
  missing: readonly MissingNetwork[],
): readonly NetworkCoverage[] {
  const covered = [...histories.flatMap(({ networks }) => networks), ...missing];
  const asked = covered.filter(({ state }) => state !== 'not-asked');
  return coverage(new Map(asked.map((each) => [each.network, each])));
}

/**
 * Of equal messages as many as the answer that has most of them: within one answer, two without an id may be two real
 * sendings. Under an id that is taken, a message becomes `id~2`.
 */
function joinCommunications(histories: readonly History[]): Communication[] {
  const known = new Map<string, number>();
  const free = createIds();
  return histories.flatMap(({ communications }) => {
    const own = new Map<string, number>();
    return communications.flatMap((communication) => {
      const key = jsonContent([communication.network, communication.item.raw]);
      const count = (own.get(key) ?? 0) + 1;
      own.set(key, count);
      if (count <= (known.get(key) ?? 0)) return [];
      known.set(key, count);
      const id = free(communication.id);
      return [id === communication.id ? communication : { ...communication, id }];
    });
  });
}

/** An id that nobody has yet: the wanted one, or the next of its kind. */
function createIds(): (wanted: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    while (taken.has(id)) {
      const number = next.get(wanted) ?? 2;
      next.set(wanted, number + 1);
      id = `${wanted}~${number}`;
    }
    taken.add(id);
    return id;
  };
}

/** All that the histories list; what an earlier one said alike is left out. */
function once<Value>(
  histories: readonly History[],
  list: (history: History) => readonly Value[],
  keyOf: (value: Value) => string,
): readonly Value[] {
  const earlier = new Set<string>();
  return histories.flatMap((history) => {
    const own = list(history);
    const kept = own.filter((value) => !earlier.has(keyOf(value)));
    for (const value of own) earlier.add(keyOf(value));
    return kept;
  });
}

function tallyKey(tally: ChannelTally): string {
  return JSON.stringify(Object.entries(tally).sort(([a], [b]) => compareTexts(a, b)));
}

function warningKey({ code, message }: VendorWarning): string {
  return JSON.stringify([code, message]);
}

function noticeKey({ kind, at, raw }: HistoryNotice): string {
  return JSON.stringify([kind, at, raw]);
}

function extraKey({ network, channel, name, raw }: Extra): string {
  return JSON.stringify([network, channel, name, raw]);
}
