import { channelDirection } from '../channels/channel.ts';
import { countOf } from '../text/format-count.ts';
import type { History } from '../history/history.ts';
import { splitWords } from '../text/split-words.ts';
import type { ZoneName } from '../time/zone-name.ts';
import { historyCaveats } from '../history/completeness.ts';
import { writeTime } from '../time/write-time.ts';
import { isToCustomer, questionTests } from './question-tests.ts';
import type { Question } from './verdict.ts';

const emailChannels = new Set(['email', 'emailbulk']);

/** What limits an answer: undated messages, lists that may be cut, what no search can see; last, when it was fetched. */
export function verdictCaveats(question: Question, history: History, zone: ZoneName): readonly string[] {
  const { channel } = question;
  const concerns = (each: string): boolean =>
    channel === undefined ? channelDirection(each) !== 'in' : each === channel;
  const undated = question.day === undefined ? 0 : countUndated(question, history, zone);
  return [
    ...(undated === 0
      ? []
      : [`${countOf(undated, 'message')} that ${undated === 1 ? 'matches has' : 'match have'} no date.`]),
    ...historyCaveats(history, concerns),
    ...(asksForBodies(question, history)
      ? ['Of e-mails only the titles are known here: words in a body cannot be searched.']
      : []),
    `As fetched on ${writeTime(history.fetchedAt, zone)}.`,
  ];
}

function countUndated(question: Question, { communications }: History, zone: ZoneName): number {
  const { byChannel, byWords } = questionTests(question, zone);
  return communications.filter(
    (each) => each.sentAt === undefined && isToCustomer(each) && byChannel(each) && byWords(each),
  ).length;
}

function asksForBodies({ channel, words }: Question, { communications }: History): boolean {
  if (splitWords(words).length === 0) return false;
  if (channel !== undefined) return emailChannels.has(channel);
  return communications.some(({ channels }) => channels.some((each) => emailChannels.has(each)));
}
