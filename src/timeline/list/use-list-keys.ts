import { type KeyboardEvent, useEffect, useEffectEvent, useMemo } from 'react';
import { flushSync } from 'react-dom';
import { type Align, type ListHandle, createListHandle, scrollTarget } from './list-handle.ts';
import type { ListWindow, Metrics } from './list-window.ts';
import { type Days, type Place, findRow } from './rows.ts';
import type { Geometry } from './window.ts';

type Parts = {
  readonly days: Days;
  readonly geometry: Geometry;
  readonly list: ListWindow;
  /** Makes a row the one that the keyboard comes to; it is in the page from then on. */
  readonly setCurrent: (key: string) => void;
  readonly onToggle: (id: string) => void;
};

/** The list's keys, and what others may ask of it. The whole list is one tab stop; arrows, Home and End move within. */
export function useListKeys({ days, geometry, list, setCurrent, onToggle }: Parts): {
  readonly handle: ListHandle;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const { handle, goTo } = useMemo(() => {
    const focusRow = (place: Place, target: (metrics: Metrics) => number): void => {
      const key = days.rowAt(place)?.key;
      if (key === undefined) return;
      list.scroll(target, (change) =>
        flushSync(() => {
          setCurrent(key);
          change();
        }),
      );
      list.rowOf(key)?.querySelector<HTMLElement>(card)?.focus({ preventScroll: true });
    };
    const align = (place: Place, where: Align): void =>
      focusRow(place, (metrics) => scrollTarget(geometry, place, where, metrics));
    return {
      goTo: focusRow,
      handle: createListHandle({ days, focused, inSight: list.inSight, goTo: align, toggle: onToggle }),
    };
  }, [days, geometry, list, setCurrent, onToggle]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, target } = event;
    if (isTaken(event.nativeEvent) || !(target instanceof Element)) return;
    const isDone = press(key, target);
    if (isDone) event.preventDefault();
  };
  const press = (key: string, target: Element): boolean => {
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        return handle.step(key === 'ArrowDown' ? 1 : -1);
      case 'Home':
      case 'End': {
        const place = findRow(days, undefined, key === 'Home' ? 1 : -1);
        if (place !== undefined) goTo(place, () => (key === 'Home' ? 0 : pageHeight()));
        return place !== undefined;
      }
      case 'Enter': {
        const id = target.matches(card) ? target.getAttribute('data-message-id') : null;
        if (id !== null) onToggle(id);
        return id !== null;
      }
      default:
        return false;
    }
  };
  // The browser's own End goes to where the page seemed to end before the last rows were measured.
  const toEnd = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key !== 'End' || isTaken(event)) return;
    event.preventDefault();
    list.scroll(pageHeight, (change) => flushSync(change));
  });
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent): void => toEnd(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return { handle, onKeyDown };
}

const card = '[data-message-id]';

function focused(): string | undefined {
  const row = document.activeElement?.closest(`[role=list] ${card}`);
  return row?.getAttribute('data-message-id') ?? undefined;
}

function pageHeight(): number {
  return document.documentElement.scrollHeight;
}

/** The key is for a field, the tabs, a dialog or the browser. */
function isTaken({
  target,
  defaultPrevented,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: globalThis.KeyboardEvent): boolean {
  if (defaultPrevented || ctrlKey || metaKey || altKey || shiftKey) return true;
  return (
    target instanceof Element &&
    target.closest('input, select, textarea, [role=tab], dialog, [popover]') !== null
  );
}
