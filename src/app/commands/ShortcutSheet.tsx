import { useLocalStorage } from '@mantine/hooks';
import { type ReactNode, useId } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Check } from '../../ui/Check.tsx';
import { openAsModal } from '../../ui/open-as-modal.ts';
import { type Command, groupCommands } from './command.ts';
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
      <div className={classes['groups']}>
        {groupCommands(commands.filter(({ keys }) => keys !== undefined)).map((one) => (
          <section key={one.group} aria-label={one.group}>
            <h3 className={classes['group']}>{one.group}</h3>
            <dl className={classes['keys']}>
              {one.commands
                .filter(({ id }) => id !== 'deselect')
                .map(({ id, label, keys, keysLabel }) => (
                  <Key key={id} keys={keysLabel ?? keys?.map(writeKey).join(' ') ?? ''}>
                    {label}
                  </Key>
                ))}
              {one.group === 'Messages' && (
                <>
                  <Key keys="↑ ↓">In the list, as j and k</Key>
                  <Key keys="Enter">In the list, as e</Key>
                </>
              )}
              {one.group === 'Help' && <Key keys="Esc">Closes, clears or ends what is open</Key>}
            </dl>
          </section>
        ))}
      </div>
      <div className={classes['foot']}>
        <Check
          isSwitch
          label="Single-key shortcuts"
          description="When off, only Ctrl/Cmd K works."
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

function Key({ keys, children }: { readonly keys: string; readonly children: string }): ReactNode {
  return (
    <div>
      <dt>
        <kbd>{keys}</kbd>
      </dt>
      <dd>{children}</dd>
    </div>
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
