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
