import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import classes from './PopoverButton.module.css';

type Props = {
  readonly label: ReactNode;
  /** What the button and its pop-over are called. */
  readonly name: string;
  readonly icon?: ReactNode;
  /** Something in it is on. */
  readonly active?: boolean;
  /** Made only while it is open; `id` is for buttons that close it (`popoverTarget={id} popoverTargetAction="hide"`). */
  readonly children: (id: string) => ReactNode;
};

/** A button whose pop-over stands under it: the browser's own, which closes by Escape and a press elsewhere. */
export function PopoverButton({ label, name, icon, active = false, children }: Props): ReactNode {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={classes['button']}
        popoverTarget={id}
        aria-label={name}
        aria-expanded={open}
        data-active={active}
      >
        {icon}
        {label}
        <IconChevronDown size={14} aria-hidden />
      </button>
      <div
        id={id}
        popover="auto"
        role="group"
        aria-label={name}
        className={classes['popover']}
        onBeforeToggle={(event) => {
          if (event.newState === 'open') setOpen(true);
        }}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && children(id)}
      </div>
    </>
  );
}
