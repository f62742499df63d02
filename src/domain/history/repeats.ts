import type { DeliveryStatus } from '../channels/status.ts';
import { searchableText } from '../text/searchable-text.ts';
import { formatCount, lowerFirst } from '../text/wording.ts';
import { formatGap } from '../time/gap.ts';
import type { Communication } from './communication.ts';

/** A communication, and those that say the same to the same receiver within minutes of it, in the list's order. */
export type Folded = {
  readonly communication: Communication;
  readonly repeats: readonly Communication[];
};

/** Two stay two: folding them would hide as much as it saves. */
const fewest = 3;
/** From one sending to the next; longer apart, a second sending is a reminder rather than a repeat. */
const longestGap = 10 * 60_000;

/**
 * Folds repeats: same network, channels and direction, same receiver, same text (case, accents and blanks aside), each at most
 * ten minutes from the one before, three or more of them. Takes a list that is ordered by time, either way, and keeps its order:
 * the first of a repeat stands for all of them. What has no believable time, no text or no receiver is never folded.
 */
export function foldRepeats(communications: readonly Communication[]): readonly Folded[] {
  const repeats = communications.length < fewest ? none : findRepeats(communications);
  if (repeats.size === 0) return communications.map((communication) => ({ communication, repeats: [] }));
  const behind = new Set([...repeats.values()].flat());
  return communications
    .filter((communication) => !behind.has(communication))
    .map((communication) => ({ communication, repeats: repeats.get(communication) ?? [] }));
}

const none: ReadonlyMap<Communication, readonly Communication[]> = new Map();

/** Those that repeat, by the first of each in the list. */
function findRepeats(
  communications: readonly Communication[],
): ReadonlyMap<Communication, readonly Communication[]> {
  const groups: { at: number; readonly first: Communication; readonly others: Communication[] }[] = [];
  const open = new Map<string, (typeof groups)[number]>();
  for (const [index, communication] of communications.entries()) {
    const { plausibleAt: at } = communication;
    // Most stand alone in time: only what has a neighbour within the gap can repeat anything.
    const near =
      isNear(communication, communications[index - 1]) || isNear(communication, communications[index + 1]);
    const key = near ? repeatKey(communication) : undefined;
    if (at === undefined || key === undefined) continue;
    const before = open.get(key);
    if (before !== undefined && Math.abs(at - before.at) <= longestGap) {
      before.others.push(communication);
      before.at = at;
      continue;
    }
    const group = { at, first: communication, others: [] };
    groups.push(group);
    open.set(key, group);
  }
  return new Map(
    groups.filter(({ others }) => others.length + 1 >= fewest).map(({ first, others }) => [first, others]),
  );
}

function isNear({ plausibleAt: at }: Communication, neighbour: Communication | undefined): boolean {
  return (
    at !== undefined &&
    neighbour?.plausibleAt !== undefined &&
    Math.abs(at - neighbour.plausibleAt) <= longestGap
  );
}

/** Made once for each: folding is done anew at every key of a search. */
const keys = new WeakMap<Communication, string | undefined>();

function repeatKey(communication: Communication): string | undefined {
  if (!keys.has(communication)) keys.set(communication, makeKey(communication));
  return keys.get(communication);
}

function makeKey({ network, channels, direction, item }: Communication): string | undefined {
  const { text, receiver, kind } = item;
  if (kind !== 'message' || text === undefined || receiver === undefined) return undefined;
  const said = searchableText(text).replaceAll(/\s+/g, ' ').trim();
  return JSON.stringify([network, channels, direction, receiver, said]);
}

/**
 * `sent 3 times in 65 s, all delivered`, `sent 3 times in 4 min: 2 delivered, 1 not delivered`: how many of a group that
 * `foldRepeats` made, over how long, and what became of them. An unknown status stands as the vendor wrote it: show it like any
 * text of the vendor's.
 */
export function describeRepeats(group: readonly Communication[]): string {
  let [earliest, latest] = [Infinity, -Infinity];
  const outcomes = new Map<string, number>();
  for (const { plausibleAt, status } of group) {
    if (plausibleAt !== undefined) {
      earliest = Math.min(earliest, plausibleAt);
      latest = Math.max(latest, plausibleAt);
    }
    const words = status === undefined ? 'without a status' : wordsOf(status);
    outcomes.set(words, (outcomes.get(words) ?? 0) + 1);
  }
  const [only] = outcomes.keys();
  const became =
    outcomes.size === 1
      ? `, all ${only}`
      : `: ${[...outcomes].map(([words, count]) => `${formatCount(count)} ${words}`).join(', ')}`;
  return `sent ${formatCount(group.length)} times${describeSpan(latest - earliest)}${became}`;
}

/** Our own labels begin in lower case here; what nobody documents is quoted as it came. */
function wordsOf({ family, label }: DeliveryStatus): string {
  return family === 'other' ? `“${label}”` : lowerFirst(label);
}

/** A span under this is easier compared in seconds: `65 s`. Milliseconds. */
const seconds = 120_000;

function describeSpan(ms: number): string {
  if (ms < 0) return '';
  if (ms < 1000) return ' at once';
  return ` in ${ms < seconds ? `${Math.floor(ms / 1000)} s` : formatGap(ms)}`;
}
