import { channelLabel } from '../../domain/channels/channel.ts';
import type { Communication } from '../../domain/history/communication.ts';
import { withoutFilters } from '../../domain/view/filters.ts';
import { dimensions } from '../../domain/view/select.ts';
import type { View } from '../../domain/view/view.ts';
import type { Copying } from '../../timeline/copy/use-copying.ts';
import { tabsOf } from '../../timeline/state/channel-tabs.ts';
import { historyOf, selectionOf } from '../../timeline/state/derived.ts';
import { type Inspection, inspections } from '../../timeline/state/page-state.ts';
import type { Page } from '../../timeline/state/page-store.ts';
import { wide } from '../customer/room.ts';
import type { Command } from './command.ts';
import { messageCommands, openingCommand } from './message-commands.ts';

/** What a customer's page can be told beside what its state holds. */
type Doing = {
  readonly copying: Copying;
  readonly report: (view: View) => void;
  /** Asks the vendor again, and saves what it answered; not where a file was opened. */
  readonly refresh: (() => void) | undefined;
  readonly save: (() => void) | undefined;
  readonly onMasked: (() => void) | undefined;
};

/** What can be done with a customer's page as it is now; nothing before its whole history is there. */
export function timelineCommands(page: Page, doing: Doing): readonly Command[] {
  const history = historyOf(page.store.get());
  if (history === undefined) return [];
  return [
    ...messageCommands(page, doing.copying),
    ...viewCommands(page, doing),
    ...openingCommand(page),
    ...channelCommands(page),
    ...handOnCommands(page, doing),
    ...inspections.map((tab): Command => ({
      id: tab,
      group: 'Answers',
      label: inspectionLabels[tab],
      run: () => page.store.dispatch({ kind: 'inspected', tab }),
    })),
  ];
}

const inspectionLabels = {
  answer: 'Did they get it?',
  overview: 'Overview',
  identities: 'Other identities',
  fetched: 'What was fetched',
} as const satisfies Record<Inspection, string>;

function viewCommands({ store, field }: Page, { refresh, onMasked }: Doing): readonly Command[] {
  const { view, masked, inspector } = store.get();
  return [
    {
      id: 'find',
      group: 'View',
      label: 'Find in messages',
      keys: ['/'],
      run: () => focusField(field.current),
    },
    {
      id: 'order',
      group: 'View',
      label: view.order === 'newest' ? 'Oldest first' : 'Newest first',
      run: () => store.update({ order: view.order === 'newest' ? 'oldest' : 'newest' }),
    },
    {
      id: 'fold',
      group: 'View',
      label: view.fold ? 'Unfold repeats' : 'Fold repeats',
      run: () => store.update({ fold: !view.fold }),
    },
    {
      id: 'status',
      group: 'View',
      label: 'Filter by status\u2026',
      run: () => press('Filter: Status'),
    },
    {
      id: 'dates',
      group: 'View',
      label: 'Filter by dates\u2026',
      run: () => press('Filter: Dates'),
    },
    {
      id: 'clear',
      group: 'View',
      label: 'Clear all filters',
      run: () => store.update(withoutFilters(dimensions)),
    },
    {
      id: 'mask',
      group: 'View',
      label: masked ? 'Show identities' : 'Hide identities',
      run: () => {
        store.dispatch({ kind: 'masked', masked: !masked });
        if (!masked) onMasked?.();
      },
    },
    ...(window.matchMedia(wide).matches
      ? [
          {
            id: 'fold-inspector',
            group: 'View',
            label: inspector.isFolded ? 'Show the panel at the side' : 'Fold the panel at the side',
            keys: ['\\'],
            run: () => store.dispatch({ kind: 'inspectorFolded', folded: !store.get().inspector.isFolded }),
          } as const satisfies Command,
        ]
      : []),
    ...(refresh === undefined
      ? []
      : [{ id: 'refresh', group: 'View', label: 'Refresh', run: refresh } as const satisfies Command]),
  ];
}

/** On a phone the field is folded behind a button of its name. */
function focusField(field: HTMLInputElement | null): void {
  if (field !== null && field.checkVisibility()) field.focus();
  else press('Find in messages');
}

/** Presses a button that is on screen by its name. */
function press(name: string): void {
  document.querySelector<HTMLElement>(`button[aria-label="${CSS.escape(name)}"]`)?.click();
}

function channelCommands({ store }: Page): readonly Command[] {
  const tabs = tabsOf(store.get());
  if (tabs === undefined) return [];
  const show = (channel: string | undefined): void => store.update({ channel, message: undefined });
  return [
    {
      id: 'tab',
      group: 'Channels',
      label: 'Channel tabs, All first',
      keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
      keysLabel: '1\u20139',
      hidden: true,
      run: (key) => {
        const tab = tabs.shown[Number(key) - 1];
        if (tab !== undefined) show(tab.name);
      },
    },
    ...tabs.shown.map(({ name }): Command => ({
      id: `channel ${name ?? 'all'}`,
      group: 'Channels',
      label: name === undefined ? 'All channels' : channelLabel(name),
      run: () => show(name),
    })),
  ];
}

function handOnCommands({ store }: Page, { copying, report, save }: Doing): readonly Command[] {
  const shown = (): readonly Communication[] => selectionOf(store.get())?.shown ?? [];
  return [
    {
      id: 'copy-view',
      group: 'Copy and share',
      label: 'Copy everything shown as text',
      run: () => copying.copyList(shown(), 'text'),
    },
    {
      id: 'copy-view-markdown',
      group: 'Copy and share',
      label: 'Copy everything shown as Markdown',
      run: () => copying.copyList(shown(), 'markdown'),
    },
    { id: 'report', group: 'Copy and share', label: 'Report', run: () => report(store.get().view) },
    { id: 'export', group: 'Copy and share', label: 'Export\u2026', run: () => press('Export') },
    ...(save === undefined
      ? []
      : [
          {
            id: 'save',
            group: 'Copy and share',
            label: 'Save as file',
            run: save,
          } as const satisfies Command,
        ]),
  ];
}
