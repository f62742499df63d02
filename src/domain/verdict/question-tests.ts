import type { Communication } from '../history/communication.ts';
import { type DayNumber, dayNumberAt } from '../time/day-number.ts';
import { searchTest } from '../text/searched-text.ts';
import { splitWords } from '../text/split-words.ts';
import type { ZoneName } from '../time/zone-name.ts';
import type { Question } from './verdict.ts';

type Test = (communication: Communication) => boolean;

/** "About 12 May" is that day and the one before and after: people remember days badly, and zones differ. */
export const daysAround = 1;

/** The parts of a question, each a test of its own. A part that is not asked passes everything. */
export type QuestionTests = {
  readonly byChannel: Test;
  readonly byDay: Test;
  readonly byWords: Test;
  /** How many days from the day asked about; 0 where none is asked, infinite for what has no date. */
  readonly daysAway: (communication: Communication) => number;
};

export function questionTests({ channel, day, words }: Question, zone: ZoneName): QuestionTests {
  const daysAway = (communication: Communication): number => distance(communication, day, zone);
  return {
    byChannel: ({ channels }) => channel === undefined || channels.includes(channel),
    byDay: (communication) => daysAway(communication) <= daysAround,
    byWords: searchTest(splitWords(words)),
    daysAway,
  };
}

/** Whether it was sent to the customer: a survey was, also where its answer came back. */
export function isToCustomer({ direction, item }: Communication): boolean {
  return direction !== 'in' || item.kind === 'survey';
}

function distance({ sentAt }: Communication, day: DayNumber | undefined, zone: ZoneName): number {
  if (day === undefined) return 0;
  return sentAt === undefined ? Number.POSITIVE_INFINITY : Math.abs(dayNumberAt(sentAt, zone) - day);
}
