import { lazy, type ReactNode, Suspense, useState, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { BrokenPart, ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { openAsModal } from '../../ui/open-as-modal.ts';
import { useKeys } from '../../ui/use-keys.ts';
import { type Command, commandOf } from './command.ts';
import { allCommands, useCommands } from './registry.ts';
import { areSingleKeysOn } from './single-keys.ts';

const CommandPalette = lazy(async () => {
  const [{ CommandPalette: palette }, { withMantine }] = await Promise.all([
    import('./CommandPalette.tsx'),
    import('../with-mantine.tsx'),
  ]);
  return { default: withMantine(palette) };
});
const ShortcutSheet = lazy(async () => ({ default: (await import('./ShortcutSheet.tsx')).ShortcutSheet }));

type Shown = { readonly kind: 'palette' | 'sheet'; readonly commands: readonly Command[] };

/** Lets everything that can be done be done by keys, from the palette, and be read on a sheet. */
export function CommandKeys(): ReactNode {
  // What could be done when it was opened: drawing it must not ask again.
  const [shown, setShown] = useState<Shown>();
  const show = (kind: Shown['kind']): void => setShown({ kind, commands: allCommands() });
  const opener = useRef<HTMLElement>(null);
  useCommands((): readonly Command[] => [
    { id: 'sheet', group: 'Help', label: 'Keyboard shortcuts', keys: ['?'], run: () => show('sheet') },
    {
      id: 'palette',
      group: 'Help',
      label: 'Everything that can be done',
      keys: ['mod+k'],
      hidden: true,
      run: () => {
        opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
        show('palette');
      },
    },
  ]);
  useKeys((key) => {
    const command = key.startsWith('mod+') || areSingleKeysOn() ? commandOf(allCommands(), key) : undefined;
    command?.run(key);
    return command !== undefined;
  });
  const close = (): void => setShown(undefined);
  const closePalette = (): void => {
    close();
    opener.current?.focus();
  };
  return (
    <ErrorBoundary key={shown?.kind} fallback={<LostCommands onClose={closePalette} />}>
      <Suspense>
        {shown?.kind === 'palette' && <CommandPalette commands={shown.commands} onClose={closePalette} />}
        {shown?.kind === 'sheet' && <ShortcutSheet commands={shown.commands} onClose={close} />}
      </Suspense>
    </ErrorBoundary>
  );
}

/** Over the page, where what was asked for would stand. */
function LostCommands({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <dialog ref={openAsModal} aria-label="Commands" onClose={onClose}>
      <BrokenPart />
      <form method="dialog">
        <Button type="submit">Close</Button>
      </form>
    </dialog>
  );
}
