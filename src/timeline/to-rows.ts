import type { Communication } from '../domain/communication.ts';
import type { DayNumber } from '../domain/day-number.ts';
import { groupByDay } from '../domain/group-by-day.ts';
import type { ZoneName } from '../domain/zone-name.ts';

/** A row of the list: a day's heading, or a communication with its position (from 1) among all shown. */
export type Row =
  | {
      readonly kind: 'day';
      readonly key: string;
      readonly day: DayNumber | undefined;
      readonly count: number;
    }
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly communication: Communication;
      readonly position: number;
    };

/** The rows of a timeline, days cut in the display zone. */
export function toRows(communications: readonly Communication[], zone: ZoneName): readonly Row[] {
  const rows: Row[] = [];
  let position = 0;
  for (const { day, communications: ofDay } of groupByDay(communications, zone)) {
    rows.push({ kind: 'day', key: `day ${day ?? 'unknown'}`, day, count: ofDay.length });
    for (const communication of ofDay) {
      position += 1;
      rows.push({ kind: 'message', key: communication.id, communication, position });
    }
  }
  return rows;
}
