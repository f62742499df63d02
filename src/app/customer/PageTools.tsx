import { IconDots } from '@tabler/icons-react';
import { type ReactNode, lazy } from 'react';
import { describeFilters } from '../../domain/view/filters.ts';
import type { View } from '../../domain/view/view.ts';
import { useMaybeMask } from '../../message/VendorText.tsx';
import { describeSaved, saveAnswers } from '../../saved/save-answers.ts';
import { CopyMenu } from '../../timeline/copy/CopyMenu.tsx';
import { useDensity } from '../../timeline/state/density.ts';
import { historyOf, selectionOf, zoneOf } from '../../timeline/state/derived.ts';
import { usePage, usePageStore } from '../../timeline/state/page-store.ts';
import { Button } from '../../ui/Button.tsx';
import { PagePart } from '../../ui/ErrorBoundary.tsx';
import { MenuItem } from '../../ui/MenuItem.tsx';
import { PopoverButton } from '../../ui/PopoverButton.tsx';
import { openShortcuts } from '../commands/registry.ts';
import classes from './PageTools.module.css';

type Props = { readonly onReport: (view: View) => void };

/** What hands on what is shown, and what is seldom needed; there once the whole history is. */
export function PageTools({ onReport }: Props): ReactNode {
  const store = usePageStore();
  const isThere = usePage((state) => selectionOf(state) !== undefined);
  return (
    <>
      <span className={classes['wide']}>
        <CopyMenu />
        <Button disabled={!isThere} onClick={() => onReport(store.get().view)}>
          Report
        </Button>
      </span>
      <span className={classes['widest']}>
        <ExportButton />
      </span>
      <MoreMenu />
    </>
  );
}

const ExportMenu = lazy(async () => ({
  default: (await import('../../export/menu/ExportMenu.tsx')).ExportMenu,
}));

/** Hands on what is on screen as a file; the writing is fetched when it is first asked for, and goes on when the menu closes. */
function ExportButton(): ReactNode {
  const isThere = usePage((state) => selectionOf(state) !== undefined);
  return (
    <PopoverButton label="Export" name="Export" keep disabled={!isThere}>
      {() => <ExportChoices />}
    </PopoverButton>
  );
}

/** What can be exported of what is shown. */
export function ExportChoices(): ReactNode {
  const { dispatch } = usePageStore();
  const [history, view, zone] = [usePage(historyOf), usePage((state) => state.view), usePage(zoneOf)];
  const selection = usePage(selectionOf);
  if (history === undefined || zone === undefined || selection === undefined) return null;
  return (
    <PagePart pending={<p>Loading…</p>}>
      <ExportMenu
        history={history}
        view={view}
        zone={zone}
        filters={describeFilters(view).map(({ words }) => words)}
        shown={selection.shown}
        onSaid={(words) => dispatch({ kind: 'said', words })}
      />
    </PagePart>
  );
}

/** What is seldom needed: the whole answer as a file, choosing messages, how close rows stand, the keys. */
function MoreMenu(): ReactNode {
  const store = usePageStore();
  const [density, setDensity] = useDensity();
  const { saveAll, title } = useSaving();
  return (
    <PopoverButton
      label=""
      square
      variant="subtle"
      name="More"
      icon={<IconDots size="1.125rem" aria-hidden />}
      keep
    >
      {(id) => (
        <div className={classes['menu']}>
          {saveAll !== undefined && (
            <MenuItem menu={id} title={title} onClick={saveAll}>
              Save as file
            </MenuItem>
          )}
          <MenuItem menu={id} onClick={() => store.dispatch({ kind: 'choosing', on: true })}>
            Select messages…
          </MenuItem>
          <MenuItem
            menu={id}
            aria-pressed={density === 'compact'}
            onClick={() => setDensity(density === 'compact' ? 'comfortable' : 'compact')}
          >
            Compact rows
          </MenuItem>
          <MenuItem menu={id} onClick={openShortcuts}>
            Keyboard shortcuts
          </MenuItem>
          <div className={classes['narrowest']}>
            <p className={classes['title']}>Export</p>
            <ExportChoices />
          </div>
        </div>
      )}
    </PopoverButton>
  );
}

/** Saves the whole answer, whatever is filtered, as a file that can be opened again without the service. */
export function useSaving(): { readonly saveAll: (() => void) | undefined; readonly title: string } {
  const { dispatch } = usePageStore();
  const history = usePage(historyOf);
  const answers = usePage((state) => state.asked.answers);
  const mask = useMaybeMask();
  const [first, ...others] = answers;
  if (first === undefined || history === undefined || mask === undefined)
    return { saveAll: undefined, title: '' };
  return {
    saveAll: () => dispatch({ kind: 'said', words: saveAnswers([first, ...others], history, mask) }),
    title: describeSaved(mask),
  };
}
