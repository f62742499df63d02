import type { ReactNode } from 'react';
import { toVisibleText } from '../domain/text/visible-text.ts';

type Props = { readonly children: string; readonly ltr?: boolean };

/**
 * A text that somebody else wrote: hidden characters made visible, and isolated, so that its direction never reorders its
 * surroundings. `ltr`: numbers, addresses and ids.
 */
export function VendorText({ children, ltr = false }: Props): ReactNode {
  return <bdi dir={ltr ? 'ltr' : 'auto'}>{toVisibleText(children)}</bdi>;
}
