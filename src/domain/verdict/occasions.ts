import type { Communication } from '../history/communication.ts';
import { searchableText } from '../text/searchable-text.ts';
import type { Kind } from './kinds.ts';

/**
 * What was sent for one purpose within a short time, by one channel or several: a code by SMS and email. A way is one sending;
 * an RCS and the SMS that stands in for it are one. Ways are in the order of sending, and so is what a way consists of.
 */
export type Occasion = { readonly ways: readonly Way[] };
export type Way = readonly [Communication, ...Communication[]];

/** From one sending to the next, ms: longer apart, it is another occasion. */
const longestGap = 10 * 60_000;
/** Of what is sent within minutes, only so many of the last are compared: a flood costs no more than a list. */
const mostOpen = 20;

type Growing = { readonly ways: Communication[][]; last: number };

/**
 * Groups messages that answer one question (../../contract/capillary/CAPILLARY.md, "Messages"): each joins an occasion of the same
 * purpose, begun within ten minutes before it, that has nothing by its channel yet; by the same channel it is sent again. What has
 * no believable date stands alone, after all others. Newest first; the order of the list does not matter.
 */
export function toOccasions(
  communications: readonly Communication[],
  kind: Kind | undefined,
): readonly Occasion[] {
  const all: Growing[] = [];
  let open: Growing[] = [];
  const undated: Occasion[] = [];
  for (const communication of oldestFirst(communications)) {
    const at = communication.plausibleAt;
    if (at === undefined) {
      undated.push({ ways: [[communication]] });
      continue;
    }
    open = open.filter(({ last }) => at - last <= longestGap).slice(-mostOpen);
    const joined = open.findLast((occasion) => joins(communication, occasion, kind));
    if (joined === undefined) {
      const begun = { ways: [[communication]], last: at };
      all.push(begun);
      open.push(begun);
    } else {
      joined.last = at;
    }
  }
  return [...all.toReversed().map(({ ways }) => ({ ways: ways.flatMap(toWay) })), ...undated];
}

function toWay([first, ...others]: readonly Communication[]): readonly Way[] {
  return first === undefined ? [] : [[first, ...others]];
}

function oldestFirst(communications: readonly Communication[]): readonly Communication[] {
  return communications.toSorted((a, b) => (a.plausibleAt ?? 0) - (b.plausibleAt ?? 0));
}

/** Adds it where it belongs to the occasion. */
function joins(communication: Communication, { ways }: Growing, kind: Kind | undefined): boolean {
  const members = ways.flat();
  if (members.some(({ channels }) => channels.some((channel) => communication.channels.includes(channel))))
    return false;
  const replaced = ways.find(
    (way) => way.length === 1 && way.some((each) => isFallback(each, communication)),
  );
  if (replaced !== undefined) {
    replaced.push(communication);
    return true;
  }
  const [first] = members;
  if (first === undefined || !hasSamePurpose(first, communication, kind)) return false;
  ways.push([communication]);
  return true;
}

/** Whether one of two stands in for the other: an RCS and an SMS of the same words. */
function isFallback(one: Communication, other: Communication): boolean {
  const channels = [one, other].map((each) => each.channels);
  const isPair =
    channels.some((each) => each.includes('rcs')) && channels.some((each) => each.includes('sms'));
  return isPair && hasSameText(one, other);
}

/** Codes of one moment are one code, masked as they are; all else must say that it is the same. */
function hasSamePurpose(one: Communication, other: Communication, kind: Kind | undefined): boolean {
  if (kind === 'code' || hasSameText(one, other) || hasSameCampaign(one, other)) return true;
  if (kind === undefined) return false;
  const tokens = new Set(tokensOf(one));
  return tokensOf(other).some((token) => tokens.has(token));
}

function hasSameText(one: Communication, other: Communication): boolean {
  if (one.item.text === undefined || other.item.text === undefined) return false;
  return foldedOf(one) === foldedOf(other);
}

/** Folded once for each: what is sent within minutes is compared with one another, at every question. */
const folded = new WeakMap<Communication, string>();

function foldedOf(communication: Communication): string {
  const known = folded.get(communication);
  if (known !== undefined) return known;
  const text = searchableText(communication.item.text ?? '').trim();
  folded.set(communication, text);
  return text;
}

function hasSameCampaign(
  { item: { campaign: one } }: Communication,
  { item: { campaign: other } }: Communication,
): boolean {
  return one !== undefined && one !== '-1' && one === other;
}

/** What tells a coupon or an order from others: numbers and codes of four and more with a digit. */
function tokensOf(communication: Communication): readonly string[] {
  return foldedOf(communication).match(/(?<![a-z\d])(?=[a-z-]*\d)[a-z\d-]{4,}/g) ?? [];
}
