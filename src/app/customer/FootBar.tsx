import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { View } from '../../domain/view/view.ts';
import { CopyChoices } from '../../timeline/copy/CopyMenu.tsx';
import { historyOf } from '../../timeline/state/derived.ts';
import type { Inspection } from '../../timeline/state/page-state.ts';
import { usePage, usePageStore } from '../../timeline/state/page-store.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuItem } from '../../ui/MenuItem.tsx';
import { PopoverButton } from '../../ui/PopoverButton.tsx';
import { ExportChoices, useSaving } from './PageTools.tsx';
import classes from './FootBar.module.css';

type Props = { readonly onReport: (view: View) => void };

/** On a phone, within reach of a thumb: what is asked most, what hands on, and the rest. */
export function FootBar({ onReport }: Props): ReactNode {
  const store = usePageStore();
  const isThere = usePage((state) => historyOf(state) !== undefined);
  const inspect = (tab: Inspection) => () => store.dispatch({ kind: 'inspected', tab });
  return (
    <div className={classes['foot']} role="group" aria-label="Tools">
      <Button variant="subtle" disabled={!isThere} aria-label="Did they get it?" onClick={inspect('answer')}>
        Get it?
      </Button>
      <Button variant="subtle" disabled={!isThere} onClick={inspect('overview')}>
        Overview
      </Button>
      <PopoverButton label="Copy" name="Copy" variant="subtle" isBare disabled={!isThere}>
        {(id) => <CopyChoices popover={id} />}
      </PopoverButton>
      <Button variant="subtle" disabled={!isThere} onClick={() => onReport(store.get().view)}>
        Report
      </Button>
      <PopoverButton
        label=""
        square
        variant="subtle"
        name="More tools"
        icon={<IconDots size="1.125rem" aria-hidden />}
        keep
      >
        {(id) => <More popover={id} onInspect={inspect} />}
      </PopoverButton>
    </div>
  );
}

function More({
  popover,
  onInspect,
}: {
  readonly popover: string;
  readonly onInspect: (tab: Inspection) => () => void;
}): ReactNode {
  const { saveAll, title } = useSaving();
  return (
    <>
      <MenuItem menu={popover} onClick={onInspect('identities')}>
        Other identities
      </MenuItem>
      <MenuItem menu={popover} onClick={onInspect('fetched')}>
        Fetched
      </MenuItem>
      {saveAll !== undefined && (
        <MenuItem menu={popover} title={title} onClick={saveAll}>
          Save as file
        </MenuItem>
      )}
      <div className={classes['export']}>
        <p className={classes['title']}>Export</p>
        <ExportChoices />
      </div>
    </>
  );
}
