import { foldStatus } from '../../channels/status.ts';
import type { Communication } from '../../history/communication.ts';
import { besideCode, holdsMaskedCode, kindOfWords } from '../../text/kinds.ts';
import { searchTest } from '../../text/search.ts';
import { splitWords } from '../../text/searchable-text.ts';
import { dayNumberAt } from '../../time/day.ts';
import type { ZoneName } from '../../time/zone.ts';
import { bitOf, type Dimension, dimensions, type Selection } from '../select.ts';
import type { StatusFilter, View } from '../view.ts';

type Test = (communication: Communication) => boolean;

/** The oracle of `selectCommunications`: each communication is asked by itself. */
export function plainSelect(newestFirst: readonly Communication[], view: View, zone: ZoneName): Selection {
  const tests = activeTests(view, zone);
  const failed = new Uint8Array(newestFirst.length);
  for (const { bit, test } of tests) {
    // By callback: iterating over entries makes an array for each, at every key of a search.
    newestFirst.forEach((communication, index) => {
      if (!test(communication)) failed[index] = (failed[index] ?? 0) | bit;
    });
  }
  const kept = tests.length === 0 ? newestFirst : newestFirst.filter((_, index) => failed[index] === 0);
  return { all: newestFirst, shown: view.order === 'newest' ? kept : oldestFirst(kept), failed };
}

function oldestFirst(newestFirst: readonly Communication[]): readonly Communication[] {
  const dated = newestFirst.filter(({ sentAt }) => sentAt !== undefined);
  return [...dated.toReversed(), ...newestFirst.slice(dated.length)];
}

function activeTests(view: View, zone: ZoneName): readonly { readonly bit: number; readonly test: Test }[] {
  const tests = {
    channel: byChannel(view),
    status: byStatus(view),
    date: byDay(view, zone),
    campaign: byCampaign(view),
    direction: byDirection(view),
    words: byWords(view),
  } satisfies Record<Dimension, Test | undefined>;
  return dimensions.flatMap((dimension) => {
    const test = tests[dimension];
    return test === undefined ? [] : [{ bit: bitOf(dimension), test }];
  });
}

function byChannel({ channel }: View): Test | undefined {
  return channel === undefined ? undefined : ({ channels }) => channels.includes(channel);
}

function byStatus({ statuses }: View): Test | undefined {
  if (statuses.length === 0) return undefined;
  return ({ item, status }) =>
    status !== undefined && statuses.some((filter) => matches(filter, item.status, status.family));
}

function matches(filter: StatusFilter, raw: string | undefined, family: string): boolean {
  return 'family' in filter ? filter.family === family : raw !== undefined && foldStatus(raw) === filter.raw;
}

function byDay({ from, to }: View, zone: ZoneName): Test | undefined {
  if (from === undefined && to === undefined) return undefined;
  const [first, last] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
  return ({ sentAt }) => {
    const day = sentAt === undefined ? Number.NaN : dayNumberAt(sentAt, zone);
    return day >= first && day <= last;
  };
}

function byCampaign({ campaigns }: View): Test | undefined {
  if (campaigns.length === 0) return undefined;
  return ({ item }) =>
    item.campaign !== undefined && campaigns.includes(item.campaign === '-1' ? 'none' : item.campaign);
}

function byDirection({ directions }: View): Test | undefined {
  return directions.length === 0
    ? undefined
    : ({ direction }) => direction !== undefined && directions.includes(direction);
}

function byWords({ words }: View): Test | undefined {
  const wanted = splitWords(words);
  if (wanted.length === 0) return undefined;
  const hasWords = searchTest(wanted);
  const hasRest = searchTest(besideCode(words));
  const isCode = kindOfWords(words) === 'code';
  return ({ item }) => hasWords(item) || (isCode && holdsMaskedCode(item.text ?? '') && hasRest(item));
}
