import { createContext, use } from 'react';
import type { Masker } from '../domain/masking/masker.ts';

/** How the texts of the page's history are shown; there is none where no history is. */
export const MaskContext = createContext<Masker | undefined>(undefined);

/** @throws Error outside of a history's page: nothing is shown that nobody decided how to mask */
export function useMask(): Masker {
  const mask = use(MaskContext);
  if (mask === undefined) throw new Error('nobody says how to mask');
  return mask;
}
