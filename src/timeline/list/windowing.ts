/** Brings rows of a windowed list into the page. */
export type RowScroller = {
  /** How to scroll to a row by its index, while there is a windowed list. */
  readonly set: (scrollTo: ((index: number) => void) | null) => void;
  readonly scrollTo: (index: number) => void;
  /** To be told whenever rows were measured. */
  readonly measured: () => void;
  /** A scroll is still being corrected as its rows are measured: whatever scrolls meanwhile is undone. */
  readonly isBusy: () => boolean;
};

/**
 * virtua corrects a scroll to an index until nothing was measured for 150 ms. However late timers run on a busy machine, they
 * run in their order: this one, begun at the same moments, after virtua's.
 */
const settling = 250;

/** Does nothing until a windowed list says how to scroll (`set`). */
export function createRowScroller(): RowScroller {
  let scroll: ((index: number) => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
    }, settling);
  };
  const isBusy = (): boolean => scroll !== null && timer !== undefined;
  return {
    set: (scrollTo) => void (scroll = scrollTo),
    scrollTo: (index) => {
      scroll?.(index);
      settle();
    },
    measured: () => {
      if (isBusy()) settle();
    },
    isBusy,
  };
}

/** Where the keyboard is, while rows come and go. */
export type FocusKeeper = {
  /** The list itself, as it comes and goes. */
  readonly setList: (list: HTMLElement | null) => void;
  /** Told of each row as it comes; what it returns is called as the row goes. */
  readonly keep: (key: string, row: HTMLElement | null) => (() => void) | undefined;
};

const card = '[data-message-id]';

/**
 * Keeps the keyboard's place in a windowed list. When the row that holds the focus is taken out of the page, the list
 * itself gets it instead of the page's top; when that row comes back and nothing else was focused since, so does the focus.
 */
export function createFocusKeeper(): FocusKeeper {
  let list: HTMLElement | null = null;
  let away: { readonly key: string; readonly wanted: string } | undefined;
  const keep = (key: string, row: HTMLElement | null): (() => void) | undefined => {
    if (row === null) return undefined;
    if (away?.key === key && document.activeElement === list) {
      row.querySelector<HTMLElement>(away.wanted)?.focus({ preventScroll: true });
      away = undefined;
    }
    return () => {
      if (!row.contains(document.activeElement)) return;
      // The card where keys brought the focus to it, else what opens the row.
      away = { key, wanted: document.activeElement?.matches(card) === true ? card : 'button' };
      list?.focus({ preventScroll: true });
    };
  };
  return { keep, setList: (element) => void (list = element) };
}
