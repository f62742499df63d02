import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './CopyButton.module.css';

type Props = { readonly label: string; readonly text: () => string };

/** Copies a text that is made only when it is asked for, and says whether it worked: a browser may refuse. */
export function CopyButton({ label, text }: Props): ReactNode {
  const { copied, error, copy } = useClipboard({ timeout: 2000 });
  const Icon = copied ? IconCheck : error === null ? IconCopy : IconX;
  return (
    <button type="button" className={classes['copy']} onClick={() => copy(text())}>
      <Icon size={14} aria-hidden /> {label}
      <span role="status" className={classes['outcome']}>
        {copied ? ' Copied' : error === null ? '' : ' Not copied: the browser refused'}
      </span>
    </button>
  );
}
