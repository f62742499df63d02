import type { ReactNode } from 'react';
import type { SafeText } from '../domain/masking/safe-text.ts';
import { findMatches } from '../domain/text/matches.ts';
import { isolate } from './VendorText.tsx';
import classes from './FoundText.module.css';

type Props = {
  readonly children: SafeText;
  /** Words that are searched for, folded. */
  readonly words: readonly string[];
};

/** A text with the words that are searched for marked where they stand. */
export function FoundText({ children, words }: Props): ReactNode {
  return markFound(children, words);
}

/** The same for rows, of which hundreds pass while somebody scrolls: nothing but the text where nothing is found. */
export function markFound(text: SafeText, words: readonly string[]): ReactNode {
  const matches = findMatches(text, words);
  if (matches.length === 0) return text;
  return [
    ...matches.flatMap(({ start, end }, index) => [
      text.slice(matches[index - 1]?.end ?? 0, start),
      <mark key={start} className={classes['mark']}>
        {text.slice(start, end)}
      </mark>,
    ]),
    text.slice(matches.at(-1)?.end),
  ];
}

/** The same, isolated as `VendorText` is. */
export function FoundVendorText({
  children,
  words,
  ltr = false,
}: Props & { readonly ltr?: boolean }): ReactNode {
  return isolate(children, markFound(children, words), ltr ? 'ltr' : 'auto');
}
