import type { ReactNode } from 'react';
import type { SafeText } from '../domain/masking/safe-text.ts';
import { findMatches } from '../domain/text/matches.ts';
import { isPlain } from './VendorText.tsx';
import classes from './FoundText.module.css';

type Props = {
  readonly children: SafeText;
  /** Words that are searched for, folded. */
  readonly words: readonly string[];
};

/** A text with the words that are searched for marked where they stand. */
export function FoundText({ children: text, words }: Props): ReactNode {
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
export function FoundVendorText({ ltr = false, ...found }: Props & { readonly ltr?: boolean }): ReactNode {
  const text = <FoundText {...found} />;
  return isPlain(found.children) ? text : <bdi dir={ltr ? 'ltr' : 'auto'}>{text}</bdi>;
}
