import type { ReactNode } from 'react';
import { findMatches } from '../domain/text/find-matches.ts';
import type { SafeText } from '../domain/masking/safe-text.ts';
import classes from './Highlighted.module.css';

type Props = { readonly children: SafeText; readonly words: readonly string[] };

/** A text with the words that were searched for marked where they stand. */
export function Highlighted({ children: text, words }: Props): ReactNode {
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
