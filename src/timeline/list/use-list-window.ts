import { useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type ListWindow, createListWindow, firstRows } from './list-window.ts';
import type { Days } from './rows.ts';
import { type Geometry, type Plan, createGeometry, planWindow } from './window.ts';

export type Density = 'comfortable' | 'compact';

/** Of most rows, in pixels, until the first ones are measured. */
const rowHeights = { comfortable: 51, compact: 33 } as const satisfies Record<Density, number>;

/** Of a list that has all of its rows in the page, so many more with every turn: none of them keeps somebody waiting. */
const rowsPerTurn = 60;
/** While somebody types, the list changes faster than all rows can come; ms. */
const typingPause = 350;

type Parts = {
  readonly days: Days;
  /** What the days were made of: with others, the first rows come first again. */
  readonly of: unknown;
  readonly density: Density;
  /** How many rows to mount from the first on, wherever the screen is; `undefined`: few. */
  readonly all: number | undefined;
  readonly isTyping: boolean;
  /** A row that stays in the page wherever the screen is: the keyboard is there. */
  readonly kept: string | undefined;
};

/** What of a list is in the page, and what of it is where. */
export function useListWindow({ days, of, density, all, isTyping, kept }: Parts): {
  readonly plan: Plan;
  readonly geometry: Geometry;
  readonly list: ListWindow;
  readonly setList: ListWindow['setList'];
} {
  const list = useMemo(() => createListWindow(rowHeights[density]), [density]);
  const geometry = useMemo(
    () =>
      createGeometry(
        {
          length: days.length,
          countOf: (day) => days.dayAt(day).count,
          rowsOf: days.rowsOf,
        },
        list.estimates(),
      ),
    [days, list],
  );
  const mounted = useSyncExternalStore(list.subscribe, list.get);
  const [grown, setGrown] = useState({ of, first: firstRows });
  if (grown.of !== of) setGrown({ of, first: firstRows });
  const first = grown.of === of ? grown.first : firstRows;
  const places = useMemo(() => {
    const place = kept === undefined ? undefined : days.indexOf(kept);
    return place === undefined ? [] : [place];
  }, [days, kept]);
  // A list that begins with another row is first drawn as far as it is seen: what stands above and below follows when that is on
  // the screen.
  const head = days.rowAt({ day: 0, row: 0 })?.key;
  const [near, setNear] = useState<string>();
  const isNear = near === head;
  useEffect(() => afterPaint(() => setNear(head)), [head]);
  const plan = useMemo(
    () => planWindow(geometry, { ...(isNear ? mounted : list.inView()), first, places }),
    [geometry, list, isNear, mounted, first, places],
  );
  // Before the browser paints: what is new is measured, and what is in sight stays where it is.
  useLayoutEffect(() => list.settle(geometry, plan));
  useEffect(() => {
    if (all === undefined || first >= all) return undefined;
    const grow = (): void => setGrown({ of, first: Math.min(all, first + rowsPerTurn) });
    const timer = setTimeout(grow, isTyping && first === firstRows ? typingPause : 0);
    return () => clearTimeout(timer);
  }, [all, first, of, isTyping]);
  return { plan, geometry, list, setList: list.setList };
}

/** Effects of a press run before it is painted; this runs after. */
function afterPaint(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(run);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
