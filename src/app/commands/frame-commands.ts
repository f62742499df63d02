import { useNavigate } from 'react-router';
import { nameRecent } from '../../search/search-draft.ts';
import type { SearchRun } from '../../search/use-search.ts';
import { paths } from '../paths.ts';
import type { Command } from './command.ts';
import { useCommands } from './registry.ts';

/** What can be done wherever somebody is: the next customer, those of before, other pages. */
export function useFrameCommands({ recent, start }: SearchRun): void {
  const navigate = useNavigate();
  useCommands((): readonly Command[] => [
    { id: 'next-customer', group: 'Customers', label: 'Next customer', keys: ['n'], run: focusSearch },
    ...recent.map((search): Command => ({
      id: `recent ${JSON.stringify(search)}`,
      group: 'Customers',
      label: nameRecent(search),
      run: () => start(search),
    })),
    {
      id: 'saved',
      group: 'Customers',
      label: 'Open a saved file',
      run: () => void navigate(paths.saved),
    },
    { id: 'zone', group: 'View', label: 'Change the time zone\u2026', run: focusZone },
  ]);
}

/** The form is in the bar, or on the search page. */
function focusSearch(): void {
  document.querySelector<HTMLInputElement>('form[role=search] input[type=text]')?.focus();
}

function focusZone(): void {
  const zone = document.querySelector<HTMLElement>('[aria-label="Time zone"]');
  zone?.focus();
  zone?.click();
}
