import { type ReactNode, useState } from 'react';
import type { SafeText } from '../domain/masking/safe-text.ts';
import { truncateGraphemes } from '../domain/text/graphemes.ts';
import { formatCount } from '../domain/text/wording.ts';
import classes from './LongText.module.css';

type Props = {
  readonly children: SafeText;
  /** In characters as readers see them; what is longer shows its beginning, and the rest is one press away. */
  readonly most: number;
  /** What it is, for the button that shows the rest. */
  readonly name: string;
  /** How the text stands; plainly where nothing is said. */
  readonly render?: (text: string) => ReactNode;
};

/** A text that may be long: one of it must not stall the page, and none of it is lost. */
export function LongText({ children: whole, most, name, render = asItIs }: Props): ReactNode {
  const [expanded, setExpanded] = useState(false);
  const shown = truncateGraphemes(whole, most);
  if (expanded || !shown.isCut) return render(whole);
  return (
    <>
      {render(`${shown.beginning}\u2026`)}{' '}
      <button
        type="button"
        className={classes['more']}
        aria-label={`Show all of ${name}`}
        onClick={() => setExpanded(true)}
      >
        Show all {formatCount(whole.length)} characters
      </button>
    </>
  );
}

function asItIs(text: string): ReactNode {
  return text;
}
