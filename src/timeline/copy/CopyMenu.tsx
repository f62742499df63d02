import type { ReactNode } from 'react';
import { countOf } from '../../domain/text/wording.ts';
import { MenuItem } from '../../ui/MenuItem.tsx';
import { PopoverButton } from '../../ui/PopoverButton.tsx';
import { selectionOf } from '../state/derived.ts';
import { usePage, usePageStore } from '../state/page-store.ts';
import { useCopying } from './use-copying.ts';

/** Hands on what is on screen: all of the view, or messages to choose. */
export function CopyMenu(): ReactNode {
  const isThere = usePage((state) => selectionOf(state) !== undefined);
  return (
    <PopoverButton label="Copy" name="Copy" disabled={!isThere}>
      {(id) => <CopyChoices popover={id} />}
    </PopoverButton>
  );
}

/** What can be copied, in a menu that may stand elsewhere. */
export function CopyChoices({ popover }: { readonly popover: string }): ReactNode {
  const store = usePageStore();
  const shown = usePage((state) => selectionOf(state)?.shown);
  const { copyList } = useCopying();
  if (shown === undefined) return null;
  const what = countOf(shown.length, 'message');
  return (
    <>
      <MenuItem menu={popover} onClick={() => copyList(shown, 'text')}>
        {what} as text
      </MenuItem>
      <MenuItem menu={popover} onClick={() => copyList(shown, 'markdown')}>
        {what} as Markdown
      </MenuItem>
      <MenuItem menu={popover} onClick={() => store.dispatch({ kind: 'choosing', on: true })}>
        Select messages…
      </MenuItem>
    </>
  );
}
