import { IconCommand } from '@tabler/icons-react';
import { type MouseEvent, type ReactNode, Suspense, lazy } from 'react';
import { Link } from 'react-router';
import type { ZoneName } from '../../domain/time/zone.ts';
import { type Search, nameRecent } from '../../search/search-draft.ts';
import { SearchForm, type SearchFormProps } from '../../search/SearchForm.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorBoundary, ReloadButton } from '../../ui/ErrorBoundary.tsx';
import { MenuItem } from '../../ui/MenuItem.tsx';
import { PopoverButton } from '../../ui/PopoverButton.tsx';
import { paths } from '../paths.ts';
import { ColorSchemeButton } from './ColorSchemeButton.tsx';
import classes from './Bar.module.css';

type Props = {
  /** The search of the next customer; `undefined` where the page itself has the form, or none is to be had. */
  readonly search: Omit<SearchFormProps, 'compact'> | undefined;
  /** The last searches of this tab, and what runs one of them again. */
  readonly recent: readonly Search[];
  readonly onRecent: (search: Search) => void;
  /** Somebody goes home: whoever is being searched is wanted no more. */
  readonly onHome: () => void;
  /** Opens the palette; without it there is no button. */
  readonly onPalette?: (() => void) | undefined;
  /** The vendor's zone where there are times on the page, so that another can be chosen. */
  readonly zone: ZoneName | undefined;
  /** Ids of what can be skipped to, with the words of the link. */
  readonly skips?: readonly Skip[];
};

type Skip = { readonly id: string; readonly words: string };

const noSkips: readonly Skip[] = [];

/** What a timeline's page can be skipped through to. */
export const timelineSkips: readonly Skip[] = [
  { id: 'messages', words: 'To messages' },
  { id: 'filters', words: 'To filters' },
];

const ZonePicker = lazy(async () => ({ default: (await import('./ZonePicker.tsx')).ZonePicker }));

/** The bar that stays: home, the next customer, and what holds for the whole page. One line at every width. */
export function Bar({
  search,
  recent,
  onRecent,
  onHome,
  onPalette,
  zone,
  skips = noSkips,
}: Props): ReactNode {
  return (
    <>
      {skips.map(({ id, words }) => (
        <a key={id} href={`#${id}`} className={classes['skip']} onClick={(event) => skipTo(event, id)}>
          {words}
        </a>
      ))}
      <header className={classes['bar']} data-search={search !== undefined}>
        <Link to={paths.search} className={classes['home']} onClick={onHome}>
          <img src="/icon.svg" alt="" width={22} height={22} /> <span>Customer Timeline</span>
        </Link>
        {search !== undefined && (
          <>
            <div className={classes['search']}>
              <SearchForm {...search} compact />
            </div>
            {recent.length > 0 && (
              <PopoverButton name="Recent" label="Recent" className={classes['wide']}>
                {(id) =>
                  recent.map((one) => (
                    <MenuItem key={JSON.stringify(one)} menu={id} onClick={() => onRecent(one)}>
                      {nameRecent(one)}
                    </MenuItem>
                  ))
                }
              </PopoverButton>
            )}
          </>
        )}
        <div className={classes['tools']}>
          {onPalette !== undefined && (
            <Button
              variant="subtle"
              className={classes['wide']}
              aria-label="Commands"
              title="Commands (Ctrl+K or ⌘K)"
              icon={<IconCommand size="0.9375rem" aria-hidden />}
              onClick={onPalette}
            >
              K
            </Button>
          )}
          {zone !== undefined && (
            <ErrorBoundary fallback={<LostZonePicker />}>
              <Suspense>
                <ZonePicker source={zone} />
              </Suspense>
            </ErrorBoundary>
          )}
          <ColorSchemeButton className={classes['wide']} />
        </div>
      </header>
    </>
  );
}

/** One line has no room for all the words: a screen reader and the pointer find them. */
function LostZonePicker(): ReactNode {
  return (
    <span role="alert">
      <ReloadButton title="Time zones could not be loaded. There may be a newer version of this page.">
        Reload for time zones
      </ReloadButton>
    </span>
  );
}

/** Without touching the address, whose fragment holds the words that are searched for. */
function skipTo(event: MouseEvent, id: string): void {
  event.preventDefault();
  // While somebody else is searched, the page of before is still there, out of sight.
  const target = Array.from(document.querySelectorAll<HTMLElement>(`#${id}`)).find((one) =>
    one.checkVisibility(),
  );
  if (target === undefined) return;
  if (!target.matches('a, button, input, select, textarea, [tabindex]')) target.tabIndex = -1;
  target.focus();
  target.scrollIntoView({ block: 'start' });
}
