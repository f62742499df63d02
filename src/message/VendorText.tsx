import { type ReactNode, createContext, use } from 'react';
import type { Masker } from '../domain/masking/masker.ts';
import type { SafeText } from '../domain/masking/safe-text.ts';
import { findMatches } from '../domain/text/matches.ts';
import classes from './VendorText.module.css';

type Props = {
  readonly children: SafeText;
  /** A number, an address or an id. */
  readonly ltr?: boolean;
  /** Words that are searched for, folded: they are marked where they stand. */
  readonly words?: readonly string[];
};

/**
 * A text that somebody else wrote, or that holds one: isolated, so that its direction never reorders its surroundings. Plain
 * letters and signs read from left to right as the page does, and need no element of their own.
 */
export function VendorText({ children, ltr = false, words = noWords }: Props): ReactNode {
  const text = <FoundText words={words}>{children}</FoundText>;
  return isPlain(children) ? text : <bdi dir={ltr ? 'ltr' : 'auto'}>{text}</bdi>;
}

const noWords: readonly string[] = [];

/** Whether a text is of printable ASCII alone: nothing in it has a direction but the page's own. */
export function isPlain(text: SafeText): boolean {
  return /^[\n -~]*$/.test(text);
}

/** A text with the words that are searched for marked where they stand. */
export function FoundText({
  children: text,
  words,
}: {
  readonly children: SafeText;
  readonly words: readonly string[];
}): ReactNode {
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
