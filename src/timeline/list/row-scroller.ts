/** Brings rows of a windowed list into the page. */
export type RowScroller = {
  /** How to scroll to a row by its index, while there is a windowed list. */
  readonly set: (scrollTo: ((index: number) => void) | null) => void;
  readonly scrollTo: (index: number) => void;
  /** A scroll is still being corrected as its rows are measured: whatever scrolls meanwhile is undone. */
  readonly isBusy: () => boolean;
};

/** virtua corrects a scroll to an index for 150 ms after the last row was measured. */
const settling = 250;

export function createRowScroller(): RowScroller {
  let scroll: ((index: number) => void) | null = null;
  let last = Number.NEGATIVE_INFINITY;
  return {
    set: (scrollTo) => void (scroll = scrollTo),
    scrollTo: (index) => {
      last = performance.now();
      scroll?.(index);
    },
    isBusy: () => scroll !== null && performance.now() - last < settling,
  };
}
