import { channelDirection } from '../channels/channel.ts';
import { type Communication, isToCustomer } from '../history/communication.ts';
import { describeAsked, historyCaveats, mayBeIncomplete } from '../history/completeness.ts';
import type { History } from '../history/history.ts';
import { countOf } from '../text/wording.ts';
import type { ZoneName } from '../time/zone.ts';
import { type Question, questionTests } from './question.ts';

const emailChannels = new Set(['email', 'emailbulk']);

/** Whether a message is an email, of which only the title is known. */
export function isEmail({ channels }: Pick<Communication, 'channels'>): boolean {
  return channels.some((each) => emailChannels.has(each));
}

/** What limits an answer: messages without a date, or one in doubt, lists that may be cut, what no search can see. */
export function verdictCaveats(question: Question, history: History, zone: ZoneName): readonly string[] {
  const { undated, doubtful } = countUnplaced(question, history, zone);
  return [
    ...sayMatching(undated, 'no date'),
    ...sayMatching(doubtful, 'a date in doubt'),
    ...historyCaveats(history, concerns(question)),
    ...(hidesBodies(question, history) ? ['Emails: only titles are known here.'] : []),
  ];
}

/**
 * Whether something that would answer the question may be missing from what was searched: a network that failed or is pending, a
 * list that the vendor counts otherwise or may have cut, a part of the answer that could not be read, an interaction type that
 * was not asked for, or a match of no known day.
 */
export function mayBeMissing(question: Question, history: History, zone: ZoneName): boolean {
  const { undated, doubtful } = countUnplaced(question, history, zone);
  return (
    undated + doubtful > 0 || mayBeIncomplete(history, concerns(question)) || isAnotherType(question, history)
  );
}

/** One interaction type alone was asked for, and it is not all that the question is about. */
function isAnotherType({ channel }: Question, { type }: History): boolean {
  return type !== undefined && channel !== type;
}

/** Which networks, or that one type alone, was asked for, where that is not everything; for an answer that nothing is there. */
export function describeUnasked(history: History): readonly string[] {
  const all = history.type === undefined && history.networks.every(({ state }) => state !== 'not-asked');
  return all ? [] : [describeAsked(history)];
}

function concerns({ channel }: Question): (channel: string) => boolean {
  return (each) => (channel === undefined ? channelDirection(each) !== 'in' : each === channel);
}

function sayMatching(count: number, has: string): readonly string[] {
  if (count === 0) return [];
  return [`${countOf(count, 'message')} that ${count === 1 ? 'matches has' : 'match have'} ${has}.`];
}

/** What would match but for the day that is asked about. */
function countUnplaced(
  question: Question,
  { communications }: History,
  zone: ZoneName,
): { readonly undated: number; readonly doubtful: number } {
  if (question.day === undefined) return { undated: 0, doubtful: 0 };
  const { byChannel, byMissed } = questionTests(question, zone);
  const unplaced = communications.filter(
    (each) => each.plausibleAt === undefined && isToCustomer(each) && byChannel(each) && byMissed(each),
  );
  const undated = unplaced.filter(({ sentAt }) => sentAt === undefined).length;
  return { undated, doubtful: unplaced.length - undated };
}

function hidesBodies({ channel }: Question, { communications }: History): boolean {
  return channel === undefined ? communications.some(isEmail) : emailChannels.has(channel);
}
