import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { type Search, nameRecent } from './search-draft.ts';
import classes from './RecentSearches.module.css';

type Props = {
  readonly recent: readonly Search[];
  readonly onSearch: (search: Search) => void;
};

/** The last searches of this tab, masked, to be run again. */
export function RecentSearches({ recent, onSearch }: Props): ReactNode {
  if (recent.length === 0) return null;
  return (
    <section aria-label="Recent searches" className={classes['line']}>
      <span className={classes['title']}>Recent in this tab</span>
      {recent.map((search) => (
        <Button key={JSON.stringify(search)} onClick={() => onSearch(search)}>
          {nameRecent(search)}
        </Button>
      ))}
    </section>
  );
}
