import { type ReactNode, createContext, use } from 'react';
import type { Masker } from '../domain/masking/masker.ts';
import type { SafeText } from '../domain/masking/safe-text.ts';

type Props = {
  readonly children: SafeText;
  /** A number, an address or an id. */
  readonly ltr?: boolean;
};

/**
 * A text that somebody else wrote, or that holds one: isolated, so that its direction never reorders its surroundings. Plain
 * letters and signs read from left to right as the page does, and need no element of their own.
 */
export function VendorText({ children, ltr = false }: Props): ReactNode {
  return isolate(children, children, ltr ? 'ltr' : 'auto');
}

/** What is shown of a text, isolated where the text may have another direction than the page. */
export function isolate(text: SafeText, shown: ReactNode, dir: 'ltr' | 'auto' = 'auto'): ReactNode {
  return isPlain(text) ? shown : <bdi dir={dir}>{shown}</bdi>;
}

/** Whether a text is of printable ASCII alone: nothing in it has a direction but the page's own. */
export function isPlain(text: SafeText): boolean {
  return /^[\n -~]*$/.test(text);
}

/** How the texts of the page's history are masked; there is none where no history is. */
export const MaskContext = createContext<Masker | undefined>(undefined);

/**
 * How a text becomes one that may be shown.
 * @throws Error outside of a history's page: nothing is shown that nobody decided how to mask
 */
export function useMask(): Masker {
  const mask = use(MaskContext);
  if (mask === undefined) throw new Error('nobody says how to mask');
  return mask;
}

/** The same; `undefined` where no history is yet. */
export function useMaybeMask(): Masker | undefined {
  return use(MaskContext);
}
