import type { Place } from './rows.ts';
import { type Estimates, type Geometry, type Plan, isCovered } from './window.ts';

/** Which part of the list is mounted, from where to where in pixels from its top. */
type Mounted = { readonly from: number; readonly to: number };

/** Follows the page's scrolling and the rows' heights, and says what to mount. */
export type ListWindow = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => Mounted;
  readonly estimates: () => Estimates;
  /** To be given the list and each row as they come; what they return is called as they go. */
  readonly setList: (list: HTMLElement | null) => (() => void) | undefined;
  readonly keepRow: (key: string, row: HTMLElement) => () => void;
  /** The list of a day's rows, and of what stands for those that are not there. */
  readonly keepDay: (rows: HTMLElement | null) => (() => void) | undefined;
  readonly rowOf: (key: string) => HTMLElement | undefined;
  /** To be called after each commit, before the browser paints: measures what is new and keeps in place what is in sight. */
  readonly settle: (geometry: Geometry, plan: Plan) => void;
  /** What is on the screen, and nothing beside it. */
  readonly inView: () => Mounted;
  /** The first row under what sticks; `undefined` while the list begins below it. */
  readonly inSight: () => Place | undefined;
  /** Scrolls the page at once. `target` gives the place from the page's top, again after what stands there was measured. */
  readonly scroll: (target: (metrics: Metrics) => number, commit: (change: () => void) => void) => void;
};

/** Where things are, in pixels: the list from the page's top, the rest from the screen's. */
export type Metrics = {
  readonly scrolled: number;
  readonly listTop: number;
  readonly height: number;
  /** Where the day in sight sticks. */
  readonly stick: number;
};

/** The first rows are always in the page, for whoever hears or steps through the list from elsewhere. */
export const firstRows = 10;

/** Pixels kept ready where the list goes, and where it came from: enough for a fast wheel between two frames. */
const ahead = 640;
const behind = 256;
/** What is mounted changes in steps of so many pixels, so that slow scrolling does not redraw the list at every one. */
const step = 128;
/** Scrolling is over when nothing has moved for so long; ms. */
const still = 150;
/** Until the list is laid out: about where it begins. */
const guessedTop = 240;
const guessedHeading = 30;

/** `rowHeight`: of most rows, in pixels, until the first ones are measured. */
export function createListWindow(rowHeight: number): ListWindow {
  const listeners = new Set<() => void>();
  const rows = new Map<string, HTMLElement>();
  const keys = new WeakMap<Element, string>();
  const fresh = new Set<string>();
  const known = new Map<string, number>();
  let estimates: Estimates = { heading: guessedHeading, row: rowHeight, known };
  let list: HTMLElement | undefined;
  let drawn: { readonly geometry: Geometry; readonly plan: Plan } | undefined;
  let [listTop, stick, width, last] = [guessedTop + window.scrollY, 0, 0, window.scrollY];
  let hasLearned = false;
  /** The row under the heading in sight, and where it stood when it was last looked at. */
  let anchor: { readonly key: string; readonly top: number } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stretch = (before: number, after: number): Mounted => ({
    from: Math.floor((last - listTop - before) / step) * step,
    to: Math.ceil((last - listTop + window.innerHeight + after) / step) * step,
  });
  let mounted = stretch(behind, ahead);

  const set = (next: Mounted): void => {
    if (next.from === mounted.from && next.to === mounted.to) return;
    mounted = next;
    emit();
  };
  const emit = (): void => {
    for (const listener of listeners) listener();
  };
  const anew = (): void => {
    mounted = stretch(behind, ahead);
    emit();
  };

  const lineOffset = (geometry: Geometry): number => last + stick + geometry.heading() - listTop;
  const dropAnchor = (): void => {
    anchor = undefined;
    if (drawn === undefined) return;
    const { geometry, plan } = drawn;
    const offset = lineOffset(geometry);
    if (offset <= 0 || offset >= geometry.total() || plan.days.length === 0) return;
    const place = geometry.placeAt(offset);
    const key = place === undefined ? undefined : geometry.keyAt(place);
    if (place !== undefined && key !== undefined) anchor = { key, top: geometry.topOf(place) };
  };
  /** What changed above the row in sight is made good by scrolling, so that nothing in sight moves. */
  const correct = (geometry: Geometry): void => {
    if (anchor === undefined) return;
    const place = geometry.placeOf(anchor.key);
    if (place === undefined) return;
    const top = geometry.topOf(place);
    const moved = top - anchor.top;
    anchor = { ...anchor, top };
    if (Math.abs(moved) < 1) return;
    window.scrollBy({ top: moved, behavior: 'instant' });
    last = window.scrollY;
  };
  const mountIfBare = (geometry: Geometry, plan: Plan): void => {
    const top = last - listTop;
    if (!isCovered(plan, geometry, top, top + window.innerHeight)) anew();
  };

  const measure = (geometry: Geometry): void => {
    if (list === undefined) return;
    locate(list);
    for (const key of fresh) {
      const height = rows.get(key)?.getBoundingClientRect().height;
      if (height === undefined) continue;
      known.set(key, height);
      geometry.measured(key, height);
    }
    if (!hasLearned && fresh.size > 0) learn(geometry, list);
    fresh.clear();
  };
  const locate = (element: HTMLElement): void => {
    last = window.scrollY;
    listTop = element.getBoundingClientRect().top + last;
    stick = Number.parseFloat(getComputedStyle(element).scrollMarginTop) || 0;
  };
  /** The first rows that are measured say how high the others probably are. */
  const learn = (geometry: Geometry, element: HTMLElement): void => {
    hasLearned = true;
    const heights = [...fresh].map((key) => known.get(key) ?? rowHeight).toSorted((a, b) => a - b);
    estimates = {
      known,
      heading: element.querySelector('[data-day]')?.getBoundingClientRect().height ?? guessedHeading,
      row: Math.round(heights[Math.floor(heights.length / 2)] ?? rowHeight),
    };
    geometry.estimate(estimates);
  };

  /** Whether one of the rows in an element has another height than before. */
  const remeasure = (geometry: Geometry, element: Element): boolean => {
    let changed = false;
    for (const row of element.children) {
      const key = keys.get(row);
      if (key === undefined || fresh.has(key)) continue;
      const { height } = row.getBoundingClientRect();
      if (height === known.get(key)) continue;
      known.set(key, height);
      geometry.measured(key, height);
      changed = true;
    }
    return changed;
  };

  const observer = new ResizeObserver((entries) => {
    if (list === undefined || drawn === undefined) return;
    const { geometry, plan } = drawn;
    // A day changes its height only where one of its rows does: few are watched, and all that stand in it are looked at.
    const changed = entries.map(({ target }) => remeasure(geometry, target)).includes(true);
    locate(list);
    const isWider = width > 0 && list.clientWidth !== width;
    width = list.clientWidth;
    if (isWider) {
      // Whatever was measured at another width says little now.
      known.clear();
      hasLearned = false;
      for (const key of rows.keys()) fresh.add(key);
      measure(geometry);
    }
    if (!changed && !isWider) return;
    correct(geometry);
    mountIfBare(geometry, plan);
  });

  const follow = (): void => {
    const now = window.scrollY;
    const down = now >= last;
    last = now;
    dropAnchor();
    set(down ? stretch(behind, ahead) : stretch(ahead, behind));
  };
  const onScroll = (): void => {
    if (timer === undefined) list?.setAttribute('data-scrolling', '');
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      list?.removeAttribute('data-scrolling');
    }, still);
    follow();
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    get: () => mounted,
    estimates: () => estimates,
    setList: (element) => {
      if (element === null) return undefined;
      list = element;
      width = 0;
      // The page's height tells whatever may have moved the list.
      observer.observe(document.body);
      observer.observe(element);
      window.addEventListener('scroll', onScroll, { passive: true });
      window.addEventListener('resize', anew);
      return () => {
        observer.disconnect();
        clearTimeout(timer);
        timer = undefined;
        window.removeEventListener('scroll', onScroll);
        window.removeEventListener('resize', anew);
        list = undefined;
      };
    },
    keepRow: (key, row) => {
      rows.set(key, row);
      keys.set(row, key);
      fresh.add(key);
      return () => {
        if (rows.get(key) !== row) return;
        rows.delete(key);
        fresh.delete(key);
      };
    },
    keepDay: (element) => {
      if (element === null) return undefined;
      observer.observe(element);
      return () => observer.unobserve(element);
    },
    rowOf: (key) => rows.get(key),
    settle: (geometry, plan) => {
      const isOther = drawn?.geometry !== geometry;
      drawn = { geometry, plan };
      if (fresh.size === 0 && !isOther) return;
      measure(geometry);
      correct(geometry);
      mountIfBare(geometry, plan);
    },
    inView: () => stretch(0, 0),
    inSight: () => {
      if (list === undefined || drawn === undefined) return undefined;
      locate(list);
      const offset = lineOffset(drawn.geometry);
      return offset <= 0 ? undefined : drawn.geometry.placeAt(offset);
    },
    scroll: (target, commit) => {
      for (let turn = 0; turn < 2; turn += 1) {
        if (list === undefined) return;
        locate(list);
        const top = target({ scrolled: last, listTop, stick, height: window.innerHeight });
        if (Math.abs(top - last) >= 1) window.scrollTo({ top, behavior: 'instant' });
        last = window.scrollY;
        // What is measured on the way there moves what is there now, not what will be.
        anchor = undefined;
        commit(anew);
      }
      dropAnchor();
    },
  };
}
