import type { Communication } from '../../domain/history/communication.ts';
import type { Copying } from '../../timeline/copy/use-copying.ts';
import { jumpToFailure } from '../../timeline/list/list-handle.ts';
import { selectionOf } from '../../timeline/state/derived.ts';
import type { Page } from '../../timeline/state/page-store.ts';
import type { Command } from './command.ts';

/** So many open messages can still be read from top to bottom, and printed. */
const mostOpened = 50;

/** Opens all that is shown, where that is little, to read or print every field; closes all where any stands open. */
export function openingCommand({ store }: Page): readonly Command[] {
  const { opened } = store.get();
  const ids = selectionOf(store.get())?.shown.map(({ id }) => id) ?? [];
  if (opened.size > 0)
    return [
      {
        id: 'close-all',
        group: 'View',
        label: 'Close all messages',
        run: () => store.dispatch({ kind: 'opened', ids: [] }),
      },
    ];
  if (ids.length === 0 || ids.length > mostOpened) return [];
  return [
    {
      id: 'open-all',
      group: 'View',
      label: 'Open all messages shown',
      run: () => store.dispatch({ kind: 'opened', ids }),
    },
  ];
}

/** Runs with the message that the keyboard is at, and says where it is at none. */
function withCurrent({ store, list }: Page, run: (current: Communication) => void): () => void {
  return () => {
    const current = list.current?.current();
    if (current === undefined) store.dispatch({ kind: 'said', words: 'Go to a message first, with j or k.' });
    else run(current);
  };
}

/** Going through the messages, and what can be done with the one that the keyboard is at. */
export function messageCommands(page: Page, copying: Copying): readonly Command[] {
  const { store, list } = page;
  const say = (words: string): void => store.dispatch({ kind: 'said', words });
  return [
    { id: 'next', group: 'Messages', label: 'Next message', keys: ['j'], run: () => list.current?.step(1) },
    {
      id: 'previous',
      group: 'Messages',
      label: 'Previous message',
      keys: ['k'],
      run: () => list.current?.step(-1),
    },
    {
      id: 'next-day',
      group: 'Messages',
      label: 'Next day',
      keys: [']'],
      run: () => list.current?.stepDay(1),
    },
    {
      id: 'previous-day',
      group: 'Messages',
      label: 'Previous day',
      keys: ['['],
      run: () => list.current?.stepDay(-1),
    },
    {
      id: 'failure',
      group: 'Messages',
      label: 'Next failed',
      keys: ['f'],
      run: () => jumpToFailure(list.current, say),
    },
    {
      id: 'open',
      group: 'Messages',
      label: 'Open or close the message',
      keys: ['e'],
      run: withCurrent(page, ({ id }) => store.dispatch({ kind: 'toggled', id })),
    },
    {
      id: 'copy',
      group: 'Copy and share',
      label: 'Copy the message as text',
      keys: ['c'],
      run: withCurrent(page, (current) => copying.copyMessage(current, 'text')),
    },
    {
      id: 'copy-day',
      group: 'Copy and share',
      label: 'Copy the messages of this day',
      run: () => copying.copyList(list.current?.currentDay() ?? [], 'text'),
    },
    {
      id: 'copy-link',
      group: 'Copy and share',
      label: 'Copy a link to the message',
      run: withCurrent(page, (current) => copying.copyLink(current)),
    },
    {
      id: 'select',
      group: 'Copy and share',
      label: 'Select the message',
      keys: ['x'],
      run: withCurrent(page, ({ id }) => store.dispatch({ kind: 'chose', ids: [id] })),
    },
    // Else Escape is the browser's: it closes whatever is open.
    ...(store.get().chosen === undefined
      ? []
      : [
          {
            id: 'deselect',
            group: 'Copy and share',
            label: 'End selecting',
            keys: ['Escape'],
            hidden: true,
            run: () => store.dispatch({ kind: 'choosing', on: false }),
          } as const satisfies Command,
        ]),
  ];
}
