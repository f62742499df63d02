import type { RefObject } from 'react';
import type { Communication } from '../../domain/history/communication.ts';
import { type DayNumber, dayNumberAt, formatDayInWords } from '../../domain/time/day.ts';
import type { ZoneName } from '../../domain/time/zone.ts';
import { type Row, findDay, findFirstOfDay, findRow, isFailure } from './rows.ts';
import type { RowScroller } from './windowing.ts';

/** What can be asked of a list from outside: by keys, by the palette, by a link. */
export type ListHandle = {
  /** The communication that the keyboard is at. */
  readonly current: () => Communication | undefined;
  /** These move the keyboard to a row and bring it into sight; false where there is none. */
  readonly step: (by: 1 | -1) => boolean;
  readonly stepDay: (by: 1 | -1) => boolean;
  readonly nextFailure: () => boolean;
  /** To the first message of a day or else of the nearest before it, else after it; the day that it came to. */
  readonly toDay: (day: DayNumber) => DayNumber | undefined;
  readonly toMessage: (id: string) => boolean;
  /** Opens or closes a row. */
  readonly toggle: (id: string) => void;
};

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

type Parts = {
  readonly rows: readonly Row[];
  readonly zone: ZoneName;
  readonly list: () => HTMLElement | null;
  /** Brings a row that is not in the page into it; does nothing where all are. */
  readonly scroller: RowScroller;
  /** The row that is on its way into the page; keys that are pressed meanwhile go on from it. */
  readonly awaited: RefObject<string | null>;
  readonly toggle: (id: string) => void;
};

/** Frames to wait for a row that a windowed list was asked for. */
const mostFrames = 60;

/** Moves the keyboard's place through the rows that are there. */
export function createListHandle({ rows, zone, list, scroller, awaited, toggle }: Parts): ListHandle {
  const focusedIndex = (): number => {
    const inList = list()?.contains(document.activeElement) === true;
    const id = awaited.current ?? (inList ? idAround(document.activeElement) : undefined);
    return id === undefined ? -1 : rows.findIndex(({ key }) => key === id);
  };
  /** The row before the first one in sight, so that a step down comes to that one. */
  const startIndex = (by: 1 | -1): number => {
    const first = firstInSight(list());
    const index = first === undefined ? 0 : rows.findIndex(({ key }) => key === first);
    return by === 1 ? index - 1 : index;
  };
  const from = (by: 1 | -1): number => {
    const focused = focusedIndex();
    return focused < 0 ? startIndex(by) : focused;
  };
  const goTo = (index: number, block: ScrollLogicalPosition = 'nearest'): boolean => {
    const key = rows[index]?.key;
    if (key === undefined) return false;
    const found = cardOf(list(), key);
    if (found !== undefined && !scroller.isBusy() && takesFocus(found)) {
      awaited.current = null;
      found.scrollIntoView({ block });
    } else {
      awaited.current = key;
      scroller.scrollTo(index);
      focusWhenThere(list, awaited, key, mostFrames);
    }
    return true;
  };
  return {
    current: () => {
      const row = rows[focusedIndex()];
      return row?.kind === 'message' ? row.communication : undefined;
    },
    step: (by) => goTo(findRow(rows, from(by), by)),
    stepDay: (by) => goTo(findDay(rows, from(by), by), 'start'),
    nextFailure: () => goTo(findRow(rows, from(1), 1, isFailure), 'center'),
    toDay: (day) => {
      const at = findFirstOfDay(rows, day);
      const index = at < 0 ? rows.findLastIndex(isDated) : at;
      goTo(index, 'start');
      return dayOf(rows[index], zone);
    },
    toMessage: (id) =>
      goTo(
        rows.findIndex(({ key }) => key === id),
        'center',
      ),
    toggle,
  };
}

function idAround(element: Element | null): string | undefined {
  return element?.closest('[data-message-id]')?.getAttribute('data-message-id') ?? undefined;
}

function cardOf(list: HTMLElement | null, id: string): HTMLElement | undefined {
  return list?.querySelector<HTMLElement>(`[data-message-id="${CSS.escape(id)}"]`) ?? undefined;
}

function firstInSight(list: HTMLElement | null): string | undefined {
  const top = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const cards = [...(list?.querySelectorAll('[data-message-id]') ?? [])];
  return idAround(cards.find((card) => card.getBoundingClientRect().bottom > top) ?? null);
}

/** Gives a card the focus; false where it takes none: a windowed list hides a row until it has measured it. */
function takesFocus(card: HTMLElement): boolean {
  card.focus({ preventScroll: true });
  return document.activeElement === card;
}

/** Gives a row the focus as soon as it is in the page, unless another is awaited by then. */
function focusWhenThere(
  list: Parts['list'],
  awaited: RefObject<string | null>,
  key: string,
  frames: number,
): void {
  requestAnimationFrame(() => {
    if (awaited.current !== key) return;
    const card = cardOf(list(), key);
    const isThere = card !== undefined && takesFocus(card);
    if (!isThere && frames > 0) return focusWhenThere(list, awaited, key, frames - 1);
    awaited.current = null;
    if (isThere) card.scrollIntoView({ block: 'center' });
  });
}

function isDated(row: Row): boolean {
  return row.kind === 'message' && row.communication.sentAt !== undefined;
}

function dayOf(row: Row | undefined, zone: ZoneName): DayNumber | undefined {
  const sentAt = row?.kind === 'message' ? row.communication.sentAt : undefined;
  return sentAt === undefined ? undefined : dayNumberAt(sentAt, zone);
}
