import type { Communication } from '../../domain/history/communication.ts';
import { countOf } from '../../domain/text/wording.ts';
import { type DayNumber, formatDayRange } from '../../domain/time/day.ts';
import type { Metrics } from './list-window.ts';
import { type Days, type ListDay, type Place, findDay, findFirstOfDay, findRow, isFailure } from './rows.ts';
import type { Geometry } from './window.ts';

/** What can be asked of a list from outside: by keys, by the palette, by a link. */
export type ListHandle = {
  /** The communication that the keyboard is at. */
  readonly current: () => Communication | undefined;
  /** The messages of its day, or of the day in sight; none where there is no list. */
  readonly currentDay: () => readonly Communication[];
  /** These move the keyboard to a row and bring it into sight; false where there is none. */
  readonly step: (by: 1 | -1) => boolean;
  readonly stepDay: (by: 1 | -1) => boolean;
  readonly nextFailure: () => boolean;
  /** To a day or else the nearest that has messages, its heading where headings stick; the day that it came to. */
  readonly toDay: (day: DayNumber) => ListDay | undefined;
  /** To a row, one row under what sticks: opened, and marked until the next action. */
  readonly toMessage: (id: string) => boolean;
  /** Opens or closes a row. */
  readonly toggle: (id: string) => void;
};

type Say = (words: string) => void;

/** Goes to a day and says how many messages it has, or which one is nearest where it has none. */
export function jumpToDay(list: ListHandle | null, wanted: DayNumber, say: Say): void {
  const came = list?.toDay(wanted);
  if (came !== undefined) say(describeCame(wanted, came));
}

/** `9 March 2024, 5 messages`; `None on 8 March 2024; 9 March 2024 is nearest, with 5 messages.` */
function describeCame(wanted: DayNumber, { day, count }: ListDay): string {
  const messages = countOf(count, 'message');
  if (day === undefined || day === wanted) return `${formatDayRange(wanted, wanted)}, ${messages}`;
  return `None on ${formatDayRange(wanted, wanted)}; ${formatDayRange(day, day)} is nearest, with ${messages}.`;
}

/** Goes to the next message that did not arrive, and says where there is none. */
export function jumpToFailure(list: ListHandle | null, say: Say): void {
  if (list?.nextFailure() !== true) say('No further message that did not arrive.');
}

/** Where a row comes to stand on the screen. */
export type Align = 'nearest' | 'center' | 'day' | 'under-one';

/** Where the page has to be scrolled to, in pixels from its top, so that a row stands there. */
export function scrollTarget(geometry: Geometry, place: Place, align: Align, metrics: Metrics): number {
  const { scrolled, listTop, height, stick } = metrics;
  const line = stick + geometry.heading();
  const top = listTop + geometry.topOf(place);
  const rowHeight = geometry.heightOf(place);
  switch (align) {
    case 'day':
      return listTop + geometry.topOfDay(place.day) - stick;
    case 'under-one':
      return top - line - geometry.guess();
    case 'center':
      return top - line - Math.max(0, (height - line - rowHeight) / 2);
    case 'nearest':
    default:
      if (top < scrolled + line) return top - line;
      return Math.max(scrolled, Math.min(top + rowHeight - height, top - line));
  }
}

type Parts = {
  readonly days: Days;
  /** The row that holds the focus. */
  readonly focused: () => string | undefined;
  /** The first row in sight. */
  readonly inSight: () => Place | undefined;
  /** Gives a row the focus and brings it into sight. */
  readonly goTo: (place: Place, align: Align) => void;
  readonly toggle: (id: string) => void;
};

/** Moves the keyboard's place through the rows. */
export function createListHandle({ days, focused, inSight, goTo, toggle }: Parts): ListHandle {
  const focusedPlace = (): Place | undefined => {
    const id = focused();
    return id === undefined ? undefined : days.indexOf(id);
  };
  /** The row before the first one in sight, so that a step down comes to that one. */
  const start = (by: 1 | -1): Place | undefined => {
    const first = inSight();
    if (first === undefined || by === -1) return first;
    return findRow(days, first, -1);
  };
  const from = (by: 1 | -1): Place | undefined => focusedPlace() ?? start(by);
  const go = (place: Place | undefined, align: Align): boolean => {
    if (place !== undefined) goTo(place, align);
    return place !== undefined;
  };
  return {
    current: () => {
      const place = focusedPlace();
      return place === undefined ? undefined : days.rowAt(place)?.communication;
    },
    currentDay: () => {
      const place = focusedPlace() ?? inSight() ?? findRow(days, undefined, 1);
      return place === undefined ? [] : days.messagesOf(place.day);
    },
    step: (by) => go(findRow(days, from(by), by), 'nearest'),
    stepDay: (by) => go(findDay(days, focusedPlace() ?? inSight(), by), 'day'),
    nextFailure: () => go(findRow(days, from(1), 1, isFailure), 'center'),
    toDay: (wanted) => {
      const place = findFirstOfDay(days, wanted);
      go(place, 'day');
      return place === undefined ? undefined : days.dayAt(place.day);
    },
    toMessage: (id) => go(days.indexOf(id), 'under-one'),
    toggle,
  };
}
