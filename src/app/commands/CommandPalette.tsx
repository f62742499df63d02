import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/spotlight/styles.css';
import { useHotkeys } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { type Command, groupCommands } from './command.ts';
import classes from './CommandPalette.module.css';

type Props = {
  readonly commands: readonly Command[];
  /** Brings the focus back to where it was. */
  readonly onClose: () => void;
};

/**
 * Everything that can be done, by name. Open as long as it is mounted, and fetched with its styles when first asked for. Escape,
 * a press outside and the key that opened it close it.
 */
export function CommandPalette({ commands, onClose }: Props): ReactNode {
  const [[store, { close }]] = useState(createOpenSpotlight);
  // In its own field, too.
  useHotkeys([['mod+K', close]], []);
  return (
    <Spotlight
      store={store}
      attributes={{ content: { 'aria-label': 'What can be done' } }}
      classNames={{ action: classes['action'] ?? '' }}
      overlayProps={{ backgroundOpacity: 0.45, blur: 0 }}
      shortcut={null}
      returnFocus={false}
      onSpotlightClose={onClose}
      closeOnActionTrigger={false}
      scrollable
      maxHeight={420}
      highlightQuery
      // oxlint-disable-next-line typescript/no-unsafe-assignment -- its declarations name files without extension, which this resolution cannot follow
      actions={toGroups(commands, onClose)}
      nothingFound="No command matches"
      searchProps={{
        leftSection: <IconSearch size="1.125rem" aria-hidden />,
        placeholder: 'Type a command',
        'aria-label': 'What to do',
      }}
    />
  );
}

/** It closes itself only out of a store that says it is open. */
function createOpenSpotlight(): ReturnType<typeof createSpotlight> {
  const made = createSpotlight();
  made[1].open();
  return made;
}

/** As Spotlight takes them. */
type Action = {
  readonly id: string;
  readonly label: string;
  readonly rightSection: ReactNode;
  readonly onClick: () => void;
};
type Group = { readonly group: string; readonly actions: Action[] };

function toGroups(commands: readonly Command[], onClose: () => void): Group[] {
  return groupCommands(commands.filter(({ hidden }) => hidden !== true)).map((one) => ({
    group: one.group,
    actions: one.commands.map(({ id, label, keys, run }) => ({
      id,
      label,
      rightSection: keys === undefined ? null : <kbd>{keys[0]}</kbd>,
      onClick: () => {
        onClose();
        run('');
      },
    })),
  }));
}
