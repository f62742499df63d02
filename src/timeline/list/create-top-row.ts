/** Which row is at the top of what is in sight, for those who subscribe. */
export type TopRow = {
  readonly subscribe: (listener: () => void) => () => void;
  /** Its index; -1 while the list begins below the top. As it was last looked for: looking makes the browser lay out the page. */
  readonly get: () => number;
  /** Looks again before the next frame. */
  readonly refresh: () => void;
};

/** Looks for the row as the page scrolls, and when it is told that the rows are others. */
export function createTopRow(find: () => number): TopRow {
  const listeners = new Set<() => void>();
  let index = -1;
  let frame = 0;
  const look = (): void => {
    const found = find();
    if (found === index) return;
    index = found;
    for (const listener of listeners) listener();
  };
  return {
    get: () => index,
    refresh: () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      window.addEventListener('scroll', look, { passive: true });
      return () => {
        listeners.delete(listener);
        window.removeEventListener('scroll', look);
      };
    },
  };
}
