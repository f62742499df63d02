import { type DayNumber, formatDayInWords } from '../domain/time/day-number.ts';
import type { ListHandle } from './list/list-handle.ts';

type Say = (words: string) => void;

/** Goes to a day, and says which one where that day has nothing. */
export function jumpToDay(list: ListHandle | null, day: DayNumber, say: Say): void {
  const came = list?.toDay(day);
  if (came === undefined || came === day) return;
  say(`Nothing shown on ${formatDayInWords(day)}; the nearest is ${formatDayInWords(came)}.`);
}

/** Goes to the next message that did not arrive, and says where there is none. */
export function jumpToFailure(list: ListHandle | null, say: Say): void {
  if (list?.nextFailure() !== true) say('No further message that did not arrive.');
}
