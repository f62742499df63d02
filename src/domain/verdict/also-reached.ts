import { type Communication, isToCustomer, outcomeOf } from '../history/communication.ts';
import { dayNumberAt } from '../time/day.ts';
import { type StoryPoint, toDeliveryStory } from '../history/story.ts';
import { countOf, upperFirst } from '../text/wording.ts';
import type { History } from '../history/history.ts';
import type { ZoneName } from '../time/zone.ts';
import { betweenDays } from './between-days.ts';
import { channelNoun, withArticle } from '../channels/noun.ts';
import { describeTime } from './describe-outcome.ts';

const mostTold = 3;

type Reached = { readonly sentences: readonly string[]; readonly rows: readonly Communication[] };
const nothing: Reached = { sentences: [], rows: [] };

/**
 * Where nothing of what was found arrived and something of it failed: what else reached the customer on the days of the
 * failures, by another channel. The newest few.
 */
export function alsoReached(found: readonly Communication[], history: History, zone: ZoneName): Reached {
  const failures = found.filter((communication) => outcomeOf(communication) === 'failed');
  if (failures.length === 0 || found.some((communication) => outcomeOf(communication) === 'arrived'))
    return nothing;
  const days = new Set(failures.map((communication) => dayOf(communication, zone)));
  days.delete(undefined);
  const failed = new Set(failures.flatMap(({ channels }) => channels));
  const reached = history.communications.filter(
    (communication) =>
      outcomeOf(communication) === 'arrived' &&
      isToCustomer(communication) &&
      days.has(dayOf(communication, zone)) &&
      !communication.channels.some((channel) => failed.has(channel)),
  );
  const rows = reached.slice(0, mostTold);
  const sentences = rows.map((row) => describe(row, days.size === 1, history, zone));
  const rest = reached.length - rows.length;
  if (rest > 0) sentences.push(`${countOf(rest, 'more message')} reached the customer likewise.`);
  return { sentences, rows };
}

function describe(communication: Communication, isOneDay: boolean, history: History, zone: ZoneName): string {
  const day = dayOf(communication, zone);
  const when = isOneDay || day === undefined ? 'on the same day' : betweenDays(day, day);
  const story = toDeliveryStory(communication, history.sourceZone, history.fetchedAt);
  const subject = upperFirst(withArticle(channelNoun(communication.channels[0])));
  return `${subject} ${when} was ${describeArrival(communication, story, zone)}.`;
}

function describeArrival(communication: Communication, story: readonly StoryPoint[], zone: ZoneName): string {
  const point = story.find(({ kind }) => kind === 'delivered');
  const time =
    point === undefined ? undefined : describeTime({ ...point, gap: undefined }, communication, zone);
  const doubt = point?.doubt === undefined ? '' : ' (the time is doubtful)';
  const delivered = time === undefined ? undefined : `delivered ${time}${doubt}`;
  if (communication.status?.family !== 'opened') return delivered ?? 'delivered; no time given';
  return delivered === undefined ? 'reported as opened' : `${delivered} and reported as opened`;
}

/** A date in doubt is of no day. */
function dayOf({ plausibleAt }: Communication, zone: ZoneName): number | undefined {
  return plausibleAt === undefined ? undefined : dayNumberAt(plausibleAt, zone);
}
