import type { ReactNode } from 'react';
import type { SafeText } from '../domain/masking/safe-text.ts';
import { findMatches } from '../domain/text/matches.ts';
import classes from './mark-found.module.css';

/**
 * A text with the words that are searched for, folded, marked where they stand. Nothing but the text where none is found: hundreds
 * of rows pass while somebody scrolls.
 */
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
