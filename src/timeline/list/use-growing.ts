import { startTransition, useEffect, useState } from 'react';

/** Enough for any screen, and mounted within a frame or two. */
const step = 40;
/** While somebody types, the list changes faster than this: the rows below the screen can wait. Milliseconds. */
const pause = 350;

/**
 * How many of `count` rows to mount: all of them, but while `typing` a screenful at once, and after a pause more with every
 * frame until all are there. Begins anew with another `of`.
 */
export function useGrowing(count: number, of: unknown, typing: boolean): number {
  const [grown, setGrown] = useState({ of, limit: step });
  if (grown.of !== of) setGrown({ of, limit: step });
  const { limit } = grown;
  useEffect(() => {
    if (!typing || grown.limit >= count) return undefined;
    const grow = (): void =>
      startTransition(() => setGrown((before) => ({ ...before, limit: before.limit + step })));
    const timer = setTimeout(grow, grown.limit === step ? pause : 0);
    return () => clearTimeout(timer);
  }, [grown, count, typing]);
  return typing ? limit : count;
}
