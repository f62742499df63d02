import type { ReactNode } from 'react';
import type { SafeText } from '../domain/masking/safe-text.ts';

type Props = { readonly children: SafeText; readonly ltr?: boolean };

/**
 * A text that somebody else wrote, or that holds one: isolated, so that its direction never reorders its surroundings. `ltr`:
 * numbers, addresses and ids.
 */
export function VendorText({ children, ltr = false }: Props): ReactNode {
  return <bdi dir={ltr ? 'ltr' : 'auto'}>{children}</bdi>;
}
