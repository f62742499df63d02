import { useTimeout } from '@mantine/hooks';
import { IconCheck, IconCopy, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import { copyText } from './output.ts';
import classes from './CopyButton.module.css';

type Props = {
  readonly label: string;
  readonly text: () => string | Promise<string>;
  /** The one thing to do here. */
  readonly filled?: boolean;
};
type Outcome = 'none' | 'copied' | 'refused';

const icons = { none: IconCopy, copied: IconCheck, refused: IconX } as const satisfies Record<
  Outcome,
  unknown
>;
const words = { none: '', copied: ' Copied', refused: ' Not copied: the browser refused' } as const;

/** Copies a text that is made only when it is asked for, and says whether it worked: a browser may refuse. */
export function CopyButton({ label, text, filled = false }: Props): ReactNode {
  const [outcome, setOutcome] = useState<Outcome>('none');
  const { start } = useTimeout(() => setOutcome('none'), 2000);
  const copy = async (): Promise<void> => {
    try {
      await copyText(text());
      setOutcome('copied');
      start();
    } catch {
      setOutcome('refused');
    }
  };
  const Icon = icons[outcome];
  return (
    <>
      <Button
        variant={filled ? 'filled' : 'default'}
        icon={<Icon size="0.875rem" aria-hidden />}
        onClick={() => void copy()}
      >
        <span className={classes['label']} data-said={words[outcome]}>
          {label}
        </span>
      </Button>
      {/* Beside the button: what stands in one is its name, and is not said when it changes. */}
      <span role="status" className={classes['said']}>
        {words[outcome]}
      </span>
    </>
  );
}
