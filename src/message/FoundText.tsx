import type { ReactNode } from 'react';
import { toVisibleText } from '../domain/text/visible-text.ts';
import { Highlighted } from './Highlighted.tsx';

type Props = { readonly children: string; readonly words: readonly string[] };

/** A number, an address or an id that somebody else wrote, as `VendorText` shows it, with the words that were searched for marked. */
export function FoundText({ children, words }: Props): ReactNode {
  return (
    <bdi dir="ltr">
      <Highlighted words={words}>{toVisibleText(children)}</Highlighted>
    </bdi>
  );
}
