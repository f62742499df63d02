import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import type { DayNumber } from '../time/day.ts';
import { dayLength } from '../time/instant.ts';

dayjs.extend(utc);

/** Days that can be chosen at once, both ends inclusive, and how many messages they hold. */
export type DatePreset = {
  readonly label: string;
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly count: number;
};

/** Counted back from the newest message: a history may have ended long before it was fetched. */
const lastDays = 90;
/** So many months, the newest that hold anything; older ones are found by their year. */
const mostMonths = 12;

/**
 * What can be chosen of the days that hold messages: the last 90 of them, the years, and the newest months. None that would show
 * nothing, and none where all are of one day.
 * @param counts messages by day (`countByDay`)
 */
export function datePresets(counts: ReadonlyMap<DayNumber, number>): readonly DatePreset[] {
  const days = [...counts.keys()];
  if (days.length < 2) return [];
  const newest = days.reduce((last, day) => Math.max(last, day));
  const last = spanOf(counts, newest - lastDays + 1, newest);
  const months = presetsBy(counts, 'month').slice(0, mostMonths);
  return [
    { label: `Last ${lastDays} days of messages`, from: newest - lastDays + 1, to: newest, count: last },
    ...presetsBy(counts, 'year'),
    ...months,
  ];
}

function spanOf(counts: ReadonlyMap<DayNumber, number>, from: DayNumber, to: DayNumber): number {
  let sum = 0;
  for (const [day, count] of counts) if (day >= from && day <= to) sum += count;
  return sum;
}

const forms = { year: 'YYYY', month: 'MMMM YYYY' } as const;

/** The years or months that hold messages, newest first. */
function presetsBy(counts: ReadonlyMap<DayNumber, number>, unit: 'year' | 'month'): readonly DatePreset[] {
  const presets = new Map<number, DatePreset>();
  for (const [day, count] of counts) {
    const date = dayjs.utc(day * dayLength);
    const from = date.startOf(unit).valueOf() / dayLength;
    const known = presets.get(from);
    presets.set(
      from,
      known === undefined
        ? {
            label: date.format(forms[unit]),
            from,
            to: date.endOf(unit).startOf('day').valueOf() / dayLength,
            count,
          }
        : { ...known, count: known.count + count },
    );
  }
  return [...presets.values()].sort((a, b) => b.from - a.from);
}
