import { ActionIcon } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconKeyboard } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState, useRef } from 'react';
import { useKeys } from '../../ui/use-keys.ts';
import { type Command, commandOf } from './command.ts';

const CommandPalette = lazy(async () => ({ default: (await import('./CommandPalette.tsx')).CommandPalette }));
const ShortcutSheet = lazy(async () => ({ default: (await import('./ShortcutSheet.tsx')).ShortcutSheet }));

/** Lets commands be given by keys, from the palette and read on a sheet; the button opens the sheet. */
export function CommandKeys({ commands }: { readonly commands: readonly Command[] }): ReactNode {
  const [shown, setShown] = useState<'palette' | 'sheet'>();
  const opener = useRef<HTMLElement>(null);
  // Kept only when somebody chose: without a default, nothing is written until then.
  const [singleKeys = true, setSingleKeys] = useLocalStorage<boolean | undefined>({
    key: 'single-keys',
    getInitialValueInEffect: false,
  });
  const all: readonly Command[] = [
    ...commands,
    { id: 'sheet', group: 'Help', label: 'Keyboard shortcuts', keys: ['?'], run: () => setShown('sheet') },
    {
      id: 'palette',
      group: 'Help',
      label: 'Everything that can be done',
      keys: ['mod+k'],
      hidden: true,
      run: () => {
        opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
        setShown('palette');
      },
    },
  ];
  useKeys((key) => {
    const command = singleKeys || key.startsWith('mod+') ? commandOf(all, key) : undefined;
    command?.run(key);
    return command !== undefined;
  });
  const close = (): void => setShown(undefined);
  const closePalette = (): void => {
    close();
    opener.current?.focus();
  };
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        aria-label="Keyboard shortcuts"
        onClick={() => setShown('sheet')}
      >
        <IconKeyboard size={18} aria-hidden />
      </ActionIcon>
      <Suspense>
        {shown === 'palette' && <CommandPalette commands={all} onClose={closePalette} />}
        {shown === 'sheet' && (
          <ShortcutSheet
            commands={all}
            singleKeys={singleKeys}
            onSingleKeys={setSingleKeys}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}
