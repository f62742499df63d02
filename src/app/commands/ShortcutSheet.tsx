import { useLocalStorage } from '@mantine/hooks';
import { type ReactNode, useId } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Check } from '../../ui/Check.tsx';
import { openAsModal } from '../../ui/open-as-modal.ts';
import type { Command } from './command.ts';
import { singleKeysKey } from './single-keys.ts';
import classes from './ShortcutSheet.module.css';

type Props = {
  readonly commands: readonly Command[];
  readonly onClose: () => void;
};

/** Every key, on a sheet; and a switch for those who are helped by none, such as people who speak to their computer. */
export function ShortcutSheet({ commands, onClose }: Props): ReactNode {
  const title = useId();
  // Kept only when somebody chose: without a default, nothing is written until then.
  const [singleKeys = true, setSingleKeys] = useLocalStorage<boolean | undefined>({
    key: singleKeysKey,
    getInitialValueInEffect: false,
  });
  return (
    <dialog ref={openAsModal} className={classes['sheet']} aria-labelledby={title} onClose={onClose}>
      <h2 id={title} className={classes['title']} ref={focusOnMount} tabIndex={-1}>
        Keyboard
      </h2>
      <dl className={classes['keys']}>
        {commands
          .filter(({ keys }) => keys !== undefined)
          .map(({ id, label, keys, keysLabel }) => (
            <div key={id}>
              <dt>
                <kbd>{keysLabel ?? keys?.map(writeKey).join(' ')}</kbd>
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
      </dl>
      <div className={classes['foot']}>
        <Check
          isSwitch
          label="Single-key shortcuts"
          description="When off, only Ctrl/⌘ K works."
          checked={singleKeys}
          onChange={setSingleKeys}
        />
        <form method="dialog">
          <Button type="submit">Close</Button>
        </form>
      </div>
    </dialog>
  );
}

/** Not on the switch: the next Space would turn the keys off. */
function focusOnMount(heading: HTMLElement | null): void {
  heading?.focus();
}

/** A key as it is printed on keyboards. */
function writeKey(key: string): string {
  return key.replace('mod+', 'Ctrl/Cmd ').replace(/ (.)$/, (found) => found.toUpperCase());
}
