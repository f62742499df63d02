import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { Button } from './Button.tsx';
import { placeUnder } from './place-under.ts';
import classes from './PopoverButton.module.css';

type Props = {
  readonly label: ReactNode;
  /** What the button and its pop-over are called. */
  readonly name: string;
  /** What its pop-over is called where that is another name. */
  readonly menuName?: string;
  /** What its label says beyond the name. */
  readonly description?: string | undefined;
  readonly title?: string | undefined;
  readonly icon?: ReactNode;
  /** Something in it is on. */
  readonly active?: boolean;
  readonly variant?: 'default' | 'subtle';
  /** Only an icon is seen. */
  readonly square?: boolean;
  readonly className?: string | undefined;
  readonly disabled?: boolean;
  /** Without the sign that it opens something: where there is no room. */
  readonly isBare?: boolean;
  /** What was made stays when it closes: something goes on in it. */
  readonly keep?: boolean;
  /** Made only while it is open; `id` is for buttons that close it (`popoverTarget={id} popoverTargetAction="hide"`). */
  readonly children: (id: string) => ReactNode;
};

/**
 * A button whose pop-over stands under it, on a phone a sheet at the foot of the screen: the browser's own, which closes by Escape
 * and a press elsewhere.
 */
export function PopoverButton({
  label,
  name,
  menuName,
  description,
  title,
  icon,
  active = false,
  variant = 'default',
  square = false,
  className,
  disabled = false,
  isBare = false,
  keep = false,
  children,
}: Props): ReactNode {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState(false);
  return (
    <>
      <Button
        variant={variant}
        square={square}
        className={className}
        popoverTarget={id}
        aria-label={name}
        aria-description={description === '' ? undefined : description}
        title={title === '' ? undefined : title}
        aria-expanded={open}
        data-active={active}
        disabled={disabled}
        icon={icon}
      >
        {label}
        {!square && !isBare && <IconChevronDown size="0.875rem" aria-hidden />}
      </Button>
      <div
        id={id}
        popover="auto"
        role="group"
        aria-label={menuName ?? name}
        className={classes['popover']}
        onBeforeToggle={(event) => {
          if (event.newState !== 'open') return;
          setOpen(true);
          setMade(true);
        }}
        onToggle={(event) => {
          setOpen(event.newState === 'open');
          if (event.newState === 'open') placeUnder(event.currentTarget);
        }}
      >
        {(open || (keep && made)) && children(id)}
      </div>
    </>
  );
}
