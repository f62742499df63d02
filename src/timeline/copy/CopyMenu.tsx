import { IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { countOf } from '../../domain/text/format-count.ts';
import type { WriteForm } from '../../export/marks.ts';
import { PopoverButton } from '../../ui/PopoverButton.tsx';
import classes from './CopyMenu.module.css';

type Props = {
  /** How many messages the view holds. */
  readonly count: number;
  readonly onCopy: (form: WriteForm) => void;
  readonly onSelect: () => void;
};

/** Hands on what is on screen: all of the view, or messages to choose. */
export function CopyMenu({ count, onCopy, onSelect }: Props): ReactNode {
  return (
    <PopoverButton label="Copy" name="Copy" icon={<IconCopy size={14} aria-hidden />}>
      {(id) => (
        <ul className={classes['menu']}>
          {(
            [
              [`${countOf(count, 'message')} as text`, () => onCopy('text')],
              [`${countOf(count, 'message')} as Markdown`, () => onCopy('markdown')],
              ['Select messages…', onSelect],
            ] as const
          ).map(([label, run]) => (
            <li key={label}>
              <button
                type="button"
                className={classes['item']}
                popoverTarget={id}
                popoverTargetAction="hide"
                onClick={run}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </PopoverButton>
  );
}
