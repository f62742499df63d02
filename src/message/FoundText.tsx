import type { ReactNode } from 'react';
import type { SafeText } from '../domain/masking/safe-text.ts';
import { Highlighted } from './Highlighted.tsx';

type Props = { readonly children: SafeText; readonly words: readonly string[] };

/** A number, an address or an id that somebody else wrote, as `VendorText` shows it, with the words that were searched for marked. */
export function FoundText({ children, words }: Props): ReactNode {
  return (
    <bdi dir="ltr">
      <Highlighted words={words}>{children}</Highlighted>
    </bdi>
  );
}
