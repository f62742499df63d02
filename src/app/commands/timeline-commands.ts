import { familyLabels, statusFamilies } from '../../domain/channels/status.ts';
import type { Communication } from '../../domain/history/communication.ts';
import { noFilters, withoutFilter } from '../../domain/view/filters.ts';
import type { ViewInUrl } from '../../message/use-view.ts';
import type { TimelineHandle } from '../../timeline/TimelineView.tsx';
import type { Command } from './command.ts';

/** What can be done with the list and its view. `timeline` is `null` until there is one. */
export function timelineCommands(
  timeline: () => TimelineHandle | null,
  { view, update }: ViewInUrl,
): readonly Command[] {
  const list = () => timeline()?.list();
  const say = (words: string) => timeline()?.say(words);
  const withCurrent = (run: (current: Communication) => void) => (): void => {
    const current = list()?.current();
    if (current === undefined) say('Go to a message first, with j or k.');
    else run(current);
  };
  return [
    { id: 'find', group: 'View', label: 'Find in messages', keys: ['/'], run: () => timeline()?.focusFind() },
    { id: 'next', group: 'Messages', label: 'Next message', keys: ['j'], run: () => list()?.step(1) },
    {
      id: 'previous',
      group: 'Messages',
      label: 'Previous message',
      keys: ['k'],
      run: () => list()?.step(-1),
    },
    {
      id: 'next-day',
      group: 'Messages',
      label: 'Next day in the list',
      keys: [']'],
      run: () => list()?.stepDay(1),
    },
    {
      id: 'previous-day',
      group: 'Messages',
      label: 'Day before in the list',
      keys: ['['],
      run: () => list()?.stepDay(-1),
    },
    {
      id: 'failure',
      group: 'Messages',
      label: 'Next message that did not arrive',
      keys: ['f'],
      run: () => timeline()?.nextFailure(),
    },
    {
      id: 'open',
      group: 'Messages',
      label: 'Open or close the message',
      keys: ['e'],
      run: withCurrent(({ id }) => list()?.toggle(id)),
    },
    {
      id: 'copy',
      group: 'Hand on',
      label: 'Copy the message as text',
      keys: ['c'],
      run: withCurrent((current) => timeline()?.copyMessage(current, 'text')),
    },
    {
      id: 'copy-link',
      group: 'Hand on',
      label: 'Copy a link to the message',
      run: withCurrent((current) => timeline()?.copyLink(current)),
    },
    {
      id: 'select',
      group: 'Hand on',
      label: 'Select the message',
      keys: ['x'],
      run: withCurrent(({ id }) => timeline()?.select(id)),
    },
    {
      id: 'copy-view',
      group: 'Hand on',
      label: 'Copy everything shown as text',
      run: () => timeline()?.copyView('text'),
    },
    {
      id: 'copy-view-markdown',
      group: 'Hand on',
      label: 'Copy everything shown as Markdown',
      run: () => timeline()?.copyView('markdown'),
    },
    {
      id: 'tab',
      group: 'View',
      label: 'Channel tabs, All first',
      keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
      keysLabel: '1–9',
      hidden: true,
      run: (key) => timeline()?.showTab(Number(key)),
    },
    {
      id: 'order',
      group: 'View',
      label: view.order === 'newest' ? 'Oldest first' : 'Newest first',
      run: () => update({ order: view.order === 'newest' ? 'oldest' : 'newest' }),
    },
    {
      id: 'fold',
      group: 'View',
      label: view.fold ? 'Show repeats one by one' : 'Fold repeats',
      run: () => update({ fold: !view.fold }),
    },
    {
      id: 'clear',
      group: 'View',
      label: 'Clear all filters',
      run: () => update({ ...noFilters, ...withoutFilter.channel, network: view.network, type: view.type }),
    },
    ...statusFamilies.map((family): Command => ({
      id: `status ${family}`,
      group: 'View',
      label: `Only: ${familyLabels[family]}`,
      run: () => update({ statuses: [{ family }] }),
    })),
  ];
}
