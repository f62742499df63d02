import { useEffect, useState } from 'react';
import { createSlot } from '../ui/create-slot.ts';

/** Runs what is asked for at once where the list shows what was typed, else as soon as it does. */
export function useWhenSettled(settled: boolean): (run: () => void) => void {
  const [waiting] = useState(createSlot<() => void>);
  useEffect(() => {
    if (!settled) return;
    waiting.get()?.();
    waiting.set(null);
  }, [settled, waiting]);
  return (run) => (settled ? run() : waiting.set(run));
}
