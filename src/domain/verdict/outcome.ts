import { meaningFor } from '../channels/status.ts';
import { toFacts } from '../facts/facts.ts';
import { type Communication, outcomeOf } from '../history/communication.ts';
import type { History } from '../history/history.ts';
import { saysWhen } from '../history/story.ts';
import { type AddressOwner, ownAddressesOf, ownerOf } from '../identity/own-addresses.ts';
import { lowerFirst, upperFirst } from '../text/wording.ts';
import { formatClock } from '../time/clock.ts';
import { dayNumberAt } from '../time/day.ts';
import type { ZoneName } from '../time/zone.ts';
import { isEmail } from './caveats.ts';
import type { Way } from './occasions.ts';
import { betweenDays, channelWay } from './question.ts';

/** What became of a sending; `elsewhere`: it arrived, but at a number or an address that is not known as the customer's. */
type OutcomeKind = 'arrived' | 'elsewhere' | 'failed' | 'unknown';

/** What became of a sending, in words that lose no doubt. They may hold the vendor's. */
export type WayOutcome = {
  readonly kind: OutcomeKind;
  /** By what it went: `SMS`. */
  readonly by: string;
  /** The answer, a phrase without its "yes" or "no" and its full stop: `blocked by do-not-disturb`. */
  readonly phrase: string;
  /** What follows "it went out", from a blank on: ` and was delivered 3 s later, as the gateway reports`. */
  readonly course: string;
  /** What must be said beside it, in sentences. */
  readonly remarks: readonly string[];
};

/** What became of a sending as far as anybody says. Of one that another stood in for, what arrived counts, else what is unknown. */
export function outcomeOfWay(way: Way, history: History, zone: ZoneName): WayOutcome {
  const outcomes = way.map((each) => outcomeOfMessage(each, history, zone));
  const decisive =
    (['arrived', 'elsewhere', 'unknown'] as const)
      .map((kind) => outcomes.find((each) => each.kind === kind))
      .find((each) => each !== undefined) ?? outcomeOfMessage(way[0], history, zone);
  return outcomes.length === 1
    ? decisive
    : { ...decisive, by: `${outcomes.map(({ by }) => by).join(' with ')} in its place` };
}

type Told = Omit<WayOutcome, 'by'>;

function outcomeOfMessage(communication: Communication, history: History, zone: ZoneName): WayOutcome {
  const { remarks, ...told } = toldOf(communication, history, zone);
  const by = channelWay(communication.channels);
  return { ...told, by, remarks: [...remarks, ...doubtsOf(communication, history)] };
}

function toldOf(communication: Communication, history: History, zone: ZoneName): Told {
  const { status, isContradictory, channels } = communication;
  const completed = timeOf('completed', communication, history, zone);
  const delivered = timeOf('delivered', communication, history, zone);
  if (isContradictory && status !== undefined) {
    const remarks = [status.meaning, `Yet a delivery is given${delivered ?? ''}.`];
    return { kind: 'unknown', phrase: 'unclear: Capillary contradicts itself', course: '', remarks };
  }
  if (outcomeOf(communication) === 'failed') return failure(communication);
  if (completed !== undefined)
    return arrival(communication, history, 'answered', ` and was answered${completed}`, []);
  switch (status?.family) {
    case 'delivered': {
      const course =
        delivered === undefined ? ' and was delivered, no time given' : ` and was delivered${delivered}`;
      return arrival(communication, history, 'delivered', course + reportedBy(communication), []);
    }
    case 'opened': {
      const course = delivered === undefined ? '' : ` and was delivered${delivered}`;
      const more = meaningFor(status, channels).slice(status.meaning.length).trim();
      const phrase = withoutStop(lowerFirst(status.meaning));
      return arrival(communication, history, phrase, course, more === '' ? [] : [more]);
    }
    case 'sent':
      return unknown('sent, no receipt: nobody knows', [
        status.meaning.replace(/^Handed to the gateway; no receipt came back\. ?/, ''),
      ]);
    case 'opted-out':
      return unknown(`${lowerFirst(status.label)}: whether it arrived is not said`, []);
    case 'other':
      return unknown(`nobody knows: Capillary does not document the status “${status.label}”`, []);
    // what failed is told above
    case 'failed':
    case 'bounced':
    case 'blocked':
    case undefined:
    default:
      return delivered === undefined
        ? unknown('nobody knows: no status is given', [])
        : unknown('no status is given, but a delivery', [`It is given as delivered${delivered}.`]);
  }
}

function unknown(phrase: string, remarks: readonly string[]): Told {
  return { kind: 'unknown', phrase, course: '', remarks: remarks.filter((remark) => remark !== '') };
}

/** Something arrived: with the customer, unless it went to a number or an address of somebody else's. */
function arrival(
  { item: { receiver = '' } }: Communication,
  history: History,
  phrase: string,
  course: string,
  remarks: readonly string[],
): Told {
  if (owner(receiver, history) !== 'another') return { kind: 'arrived', phrase, course, remarks };
  const what = receiver.includes('@') ? 'address' : 'number';
  const said = `It went to ${receiver}, which is not known as this customer’s.`;
  return {
    kind: 'elsewhere',
    phrase: `${phrase}, but to another ${what}`,
    course,
    remarks: [said, ...remarks],
  };
}

const own = new WeakMap<History, ReadonlySet<string>>();

function owner(receiver: string, history: History): AddressOwner {
  const known = own.get(history) ?? ownAddressesOf(history);
  own.set(history, known);
  return ownerOf(receiver, known);
}

function failure({ status, item }: Communication): Told {
  if (status === undefined) return unknown('nobody knows: no status is given', []);
  const { family, reason, meaning, certainty } = status;
  const course = ` and did not arrive${certainty === undefined ? '' : `, ${certainty}`}`;
  const [clause = meaning, ...rest] = withoutStop(meaning).split('; ');
  if (family === 'failed' && reason !== undefined) {
    const long = withoutStop(meaning) === `Not delivered: ${reason}` ? [] : [meaning];
    return { kind: 'failed', phrase: reason, course, remarks: long };
  }
  const noReason = reason === undefined && item.status !== undefined ? rest.slice(-1) : [];
  const remarks = noReason.length > 0 ? ['Capillary gives no reason.'] : [];
  return { kind: 'failed', phrase: lowerFirst(clause).replace(': ', ', '), course, remarks };
}

/** On whose word a delivery rests. */
function reportedBy(communication: Communication): string {
  return isEmail(communication) ? ', as the mail server reports' : ', as the gateway reports';
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

/** ` 3 s later`; where that cannot be told, ` at 10:03:05`, with its day where that is another than of sending. */
function timeOf(
  kind: 'delivered' | 'completed',
  communication: Communication,
  history: History,
  zone: ZoneName,
): string | undefined {
  const text = communication.item[kind] ?? '';
  // A date that means none is no time; words in its place are one that nobody can read.
  if (/\d/.test(text) && !saysWhen(text, history.sourceZone, history.fetchedAt)) return undefined;
  const points = toFacts(communication, history).flatMap((fact) =>
    fact.kind === 'point' ? [fact.point] : [],
  );
  const point = points.find((each) => each.kind === kind);
  if (point?.moment === undefined) return undefined;
  if (point.gap !== undefined) return ` ${point.gap}`;
  const { at } = point.moment;
  if (at === undefined) return kind === 'delivered' ? ', at an unreadable time' : undefined;
  const { sentAt } = communication;
  const day = dayNumberAt(at, zone);
  const isSameDay = sentAt !== undefined && dayNumberAt(sentAt, zone) === day;
  return `${isSameDay ? '' : ` ${betweenDays(day, day)}`} at ${formatClock(at, zone)}`;
}

/** What is doubtful of a message, in sentences. */
function doubtsOf(communication: Communication, history: History): readonly string[] {
  return toFacts(communication, history).flatMap((fact) => {
    if (fact.kind === 'also' && fact.other.about === 'course')
      return [`Doubtful: Capillary also writes ${fact.other.name}: ${fact.other.text}.`];
    if (fact.kind === 'sharedId') return ['Doubtful: another message has the same id.'];
    return fact.kind === 'doubt' && !fact.isOfTitle ? [`Doubtful: ${lowerFirst(fact.words)}.`] : [];
  });
}

/** The answer to one sending: `Yes, delivered.`; `isUnsure`: what would say otherwise may be missing. */
export function answerOf({ kind, phrase }: WayOutcome, isUnsure: boolean): string {
  switch (kind) {
    case 'arrived':
      return `Yes, ${phrase}.`;
    case 'failed':
      return `${isUnsure ? 'Not as far as is known' : 'No'}: ${phrase}.`;
    case 'elsewhere':
    case 'unknown':
    default:
      return `${upperFirst(phrase)}.`;
  }
}
