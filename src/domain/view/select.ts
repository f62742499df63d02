import type { Communication } from '../history/communication.ts';
import type { ZoneName } from '../time/zone.ts';
import { type Columns, columnsOf, daysOf, noDay, passing } from './columns.ts';
import { findWords } from './find-words.ts';
import type { View } from './view.ts';

/** What can be narrowed by itself; what a communication fails is kept as bits in this order. */
export const dimensions = ['channel', 'status', 'date', 'campaign', 'direction', 'words'] as const;
export type Dimension = (typeof dimensions)[number];

/** What a view keeps of a history, and why the rest is not in it. */
export type Selection = {
  readonly all: readonly Communication[];
  /** What passes everything, in the view's order. */
  readonly shown: readonly Communication[];
  /** For each of `all`, in its order, a bit for each dimension that it fails; 0 is shown. */
  readonly failed: Uint8Array;
};

/**
 * The communications that a view keeps, in the view's order; `zone` is the display zone, in which `from` and `to` are days.
 * Communications without a date are kept unless a date is asked for, and stand last in either order. One pass over columns: the
 * same as asking each communication (`testing/plain-select.ts`).
 */
export function selectCommunications(
  newestFirst: readonly Communication[],
  view: View,
  zone: ZoneName,
): Selection {
  const failed = failuresOf(newestFirst, view, zone);
  const kept = failed.isAny ? keep(newestFirst, failed.bits) : newestFirst;
  return {
    all: newestFirst,
    shown: view.order === 'newest' ? kept : oldestFirst(kept),
    failed: failed.bits,
  };
}

/** The bit of a dimension in `Selection.failed`. */
export function bitOf(dimension: Dimension): number {
  return 1 << dimensions.indexOf(dimension);
}

function oldestFirst(newestFirst: readonly Communication[]): readonly Communication[] {
  const dated = newestFirst.filter(({ sentAt }) => sentAt !== undefined);
  return [...dated.toReversed(), ...newestFirst.slice(dated.length)];
}

function keep(communications: readonly Communication[], bits: Uint8Array): readonly Communication[] {
  const kept: Communication[] = [];
  for (let at = 0; at < bits.length; at += 1) {
    const communication = communications[at];
    if (bits[at] === 0 && communication !== undefined) kept.push(communication);
  }
  return kept;
}

type Failures = { readonly bits: Uint8Array; readonly isAny: boolean };

/** What each communication fails. What the address does not narrow is not looked at. */
function failuresOf(communications: readonly Communication[], view: View, zone: ZoneName): Failures {
  const bits = new Uint8Array(communications.length);
  const tests = [
    ...codeTests(communications, view),
    ...dayTest(communications, view, zone),
    ...wordTest(communications, view),
  ];
  for (const { dimension, fails } of tests) {
    const bit = bitOf(dimension);
    for (let at = 0; at < bits.length; at += 1) if (fails(at)) bits[at] = (bits[at] ?? 0) | bit;
  }
  return { bits, isAny: tests.length > 0 };
}

/** Whether the communication at a place of the list fails a dimension. */
type Test = { readonly dimension: Dimension; readonly fails: (at: number) => boolean };

/** The dimensions that are looked up by their codes. */
function codeTests(
  communications: readonly Communication[],
  { channel, statuses, campaigns, directions }: View,
): readonly Test[] {
  const isNone =
    channel === undefined && [statuses, campaigns, directions].every(({ length }) => length === 0);
  if (isNone) return [];
  const columns = columnsOf(communications);
  const tests: Test[] = [];
  if (channel !== undefined) {
    const { codes } = columns.channels;
    const passes = passing(columns.channels, (channels) => channels.includes(channel));
    tests.push({ dimension: 'channel', fails: (at) => passes[codes[at] ?? 0] === 0 });
  }
  if (statuses.length > 0) tests.push(statusTest(columns, statuses));
  if (campaigns.length > 0) {
    const { codes } = columns.campaign;
    const passes = passing(columns.campaign, (campaign) => campaigns.includes(campaign));
    tests.push({ dimension: 'campaign', fails: (at) => passes[codes[at] ?? 0] === 0 });
  }
  if (directions.length > 0) {
    const { codes } = columns.direction;
    const passes = passing(columns.direction, (direction) => directions.includes(direction));
    tests.push({ dimension: 'direction', fails: (at) => passes[codes[at] ?? 0] === 0 });
  }
  return tests;
}

/** A family, or one raw value, and only of what has a status at all. */
function statusTest({ family, status }: Columns, statuses: View['statuses']): Test {
  const families = passing(family, (slug) => statuses.some((one) => 'family' in one && one.family === slug));
  const raws = passing(status, (raw) => statuses.some((one) => 'raw' in one && one.raw === raw));
  return {
    dimension: 'status',
    fails: (at) => {
      const code = family.codes[at] ?? 0;
      return code === 0 || (families[code] === 0 && raws[status.codes[at] ?? 0] === 0);
    },
  };
}

function dayTest(
  communications: readonly Communication[],
  { from, to }: View,
  zone: ZoneName,
): readonly Test[] {
  if (from === undefined && to === undefined) return [];
  const days = daysOf(communications, zone);
  const [first, last] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
  return [
    {
      dimension: 'date',
      fails: (at) => {
        const day = days[at] ?? noDay;
        return day === noDay || day < first || day > last;
      },
    },
  ];
}

function wordTest(communications: readonly Communication[], { words }: View): readonly Test[] {
  const passes = findWords(communications, words);
  return passes === undefined ? [] : [{ dimension: 'words', fails: (at) => passes[at] === 0 }];
}
