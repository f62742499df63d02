import type { Communication } from '../history/communication.ts';
import { foldRepeats } from '../history/repeats.ts';
import { type DayNumber, dayNumberAt } from '../time/day.ts';
import type { ZoneName } from '../time/zone.ts';

/** The communications of one calendar day; `undefined` is the last group, those without a date. */
export type DayGroup = {
  readonly day: DayNumber | undefined;
  readonly communications: readonly Communication[];
};

/**
 * Cuts communications into days as the clocks of the display zone showed them, keeping their order. Equal days that do
 * not touch (which an ordered list never has) would be two groups.
 */
export function groupByDay(communications: readonly Communication[], zone: ZoneName): readonly DayGroup[] {
  const groups: { day: DayNumber | undefined; communications: Communication[] }[] = [];
  for (const communication of communications) {
    const day = communication.sentAt === undefined ? undefined : dayNumberAt(communication.sentAt, zone);
    const last = groups.at(-1);
    if (last !== undefined && last.day === day) last.communications.push(communication);
    else groups.push({ day, communications: [communication] });
  }
  return groups;
}

/** How many messages stand behind others that they repeat, day by day (`foldRepeats`). */
export function countRepeats(communications: readonly Communication[], zone: ZoneName): number {
  let behind = 0;
  for (const { communications: ofDay } of groupByDay(communications, zone)) {
    behind += ofDay.length - foldRepeats(ofDay).length;
  }
  return behind;
}
