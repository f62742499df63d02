import type { ReactNode } from 'react';
import { toVisibleText } from '../domain/visible-text.ts';
import { Highlighted } from './Highlighted.tsx';

type Props = {
  readonly children: string;
  readonly ltr?: boolean;
  /** Words that are searched for, folded: they are marked where they stand. */
  readonly words?: readonly string[];
};

const none: readonly string[] = [];

/**
 * A text that somebody else wrote: hidden characters made visible, and isolated, so that its direction never reorders its
 * surroundings. `ltr`: numbers, addresses and ids.
 */
export function VendorText({ children, ltr = false, words = none }: Props): ReactNode {
  return (
    <bdi dir={ltr ? 'ltr' : 'auto'}>
      <Highlighted words={words}>{toVisibleText(children)}</Highlighted>
    </bdi>
  );
}
