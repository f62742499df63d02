import { startTransition, useEffect, useState } from 'react';

/** Enough for any screen, and mounted within a frame. */
const first = 40;

/** How many of `count` rows to mount: a screenful at once, then twice as many with every frame until all are there. Begins anew with another `of`. */
export function useGrowing(count: number, of: unknown): number {
  const [grown, setGrown] = useState({ of, limit: first });
  if (grown.of !== of) setGrown({ of, limit: first });
  const { limit } = grown;
  useEffect(() => {
    if (limit >= count) return undefined;
    const frame = requestAnimationFrame(() =>
      startTransition(() => setGrown((before) => ({ ...before, limit: before.limit * 2 }))),
    );
    return () => cancelAnimationFrame(frame);
  }, [limit, count]);
  return limit;
}
