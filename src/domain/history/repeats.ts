import type { DeliveryStatus } from '../channels/status.ts';
import { foldCharacter, searchableText } from '../text/searchable-text.ts';
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
  const groups = communications.length < fewest ? noGroups : findGroups(communications);
  const behind = new Set<Communication>();
  for (const repeats of groups.values()) for (const repeat of repeats) behind.add(repeat);
  const folded: Folded[] = [];
  for (const communication of communications) {
    if (behind.size > 0 && behind.has(communication)) continue;
    folded.push({ communication, repeats: groups.get(communication) ?? alone });
  }
  return folded;
}

const alone: readonly Communication[] = [];
const noGroups: ReadonlyMap<Communication, readonly Communication[]> = new Map();

/**
 * Those that repeat, by the first of each in the list. Found by a number made of the receiver and the text, and by places in
 * the list: nothing is made or kept for a message that repeats nothing. Of equal numbers, all that they stand for is compared.
 */
function findGroups(list: readonly Communication[]): ReadonlyMap<Communication, readonly Communication[]> {
  const groups = new Map<Communication, Communication[]>();
  const mask = 2 ** (32 - Math.clz32(list.length * 2)) - 1;
  // By number, probed one after the other: the place of the first of a group, from 1.
  const slots = new Int32Array(mask + 1);
  // By the place of the first of a group: its number, and the place of the last that joined it.
  const hashes = new Int32Array(list.length);
  const lasts = new Int32Array(list.length);
  list.forEach((communication, index) => {
    const { plausibleAt: at, item } = communication;
    // Most stand alone in time: only what has a neighbour within the gap can repeat anything.
    if (!isNear(at, list[index - 1]) && !isNear(at, list[index + 1])) return;
    const { text, receiver } = item;
    if (item.kind !== 'message' || text === undefined || receiver === undefined) return;
    const hash = mixed(hashFolded(text, hashFolded(receiver, 0)));
    let slot = hash & mask;
    for (let place = slots[slot] ?? 0; place > 0; place = slots[slot] ?? 0) {
      const first = list[place - 1];
      if (first !== undefined && hashes[place - 1] === hash && isSame(first, communication)) {
        if (!isNear(at, list[lasts[place - 1] ?? 0])) break;
        lasts[place - 1] = index;
        const repeats = groups.get(first);
        if (repeats === undefined) groups.set(first, [communication]);
        else repeats.push(communication);
        return;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = index + 1;
    hashes[index] = hash;
    lasts[index] = index;
  });
  for (const [first, repeats] of groups) if (repeats.length + 1 < fewest) groups.delete(first);
  return groups;
}

function isNear(at: number | undefined, other: Communication | undefined): boolean {
  return (
    at !== undefined && other?.plausibleAt !== undefined && Math.abs(at - other.plausibleAt) <= longestGap
  );
}

function isSame(one: Communication, other: Communication): boolean {
  return (
    one.item.receiver === other.item.receiver &&
    one.network === other.network &&
    one.direction === other.direction &&
    isSameList(one.channels, other.channels) &&
    (one.item.text === other.item.text || comparable(one.item.text) === comparable(other.item.text))
  );
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((name, index) => name === other[index]));
}

/** A text without what may differ between repeats. */
function comparable(text = ''): string {
  return searchableText(text).replaceAll(/\s+/g, ' ').trim();
}

const blank = /\s/;

/** By code unit: what it is folded to where that is one code unit, 0 for a blank or nothing. Filled as units are met. */
const unknown = 2 ** 16 - 1;
const several = unknown - 1;
const foldedUnits = new Uint16Array(2 ** 16).fill(unknown);
const asciiUnits = Uint8Array.from({ length: 128 }, (_, unit) => foldUnit(unit));

/**
 * A number of 32 bits that two texts share where they differ in case, accents and blanks alone (`comparable`): the folding of
 * `searchableText` without its text. ASCII folds unit by unit; anything else only once its marks are apart and in order.
 */
function hashFolded(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 127) return hashDecomposed(text.normalize('NFD'), seed);
    const folded = asciiUnits[unit] ?? 0;
    if (folded !== 0) hash = (Math.imul(hash, 31) + folded) | 0;
  }
  return hash;
}

function hashDecomposed(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const folded = foldUnit(unit);
    if (folded < several) {
      if (folded !== 0) hash = (Math.imul(hash, 31) + folded) | 0;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? unit);
    for (const part of foldCharacter(character).split('')) {
      if (!blank.test(part)) hash = (Math.imul(hash, 31) + part.charCodeAt(0)) | 0;
    }
    at += character.length - 1;
  }
  return hash;
}

/** Every bit of a number has its say in the lowest ones. */
function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  return half ^ (half >>> 13);
}

/** `several` where a unit is folded to more than one, or is half a character. */
function foldUnit(unit: number): number {
  const known = foldedUnits[unit] ?? unknown;
  if (known !== unknown) return known;
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  const folded = isHalf ? '' : foldCharacter(String.fromCharCode(unit));
  const one = folded === '' || blank.test(folded) ? 0 : folded.charCodeAt(0);
  const result = isHalf || folded.length > 1 || one >= several ? several : one;
  foldedUnits[unit] = result;
  return result;
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
