import { lazy, type ReactNode, type Ref, Suspense } from 'react';
import type { View } from '../../domain/view/view.ts';
import { PopoverButton } from '../../ui/PopoverButton.tsx';
import classes from './FilterBar.module.css';
import type { FilterMenuProps, MenuDimension } from './FilterMenu.tsx';
import { FindField } from './FindField.tsx';

const FilterMenu = lazy(async () => ({ default: (await import('./FilterMenu.tsx')).FilterMenu }));

type Props = FilterMenuProps & {
  readonly onType: (words: string) => void;
  readonly onLeaveField: () => void;
  readonly fieldRef: Ref<HTMLInputElement>;
  /** Another one begins the field anew, with the words of the view. */
  readonly fieldKey: number;
  /** What stands behind the filters. */
  readonly children: ReactNode;
};

const menus = [
  { dimension: 'status', label: 'Status', isOn: ({ statuses }: View) => statuses.length > 0 },
  { dimension: 'date', label: 'Dates', isOn: ({ from, to }: View) => from !== undefined || to !== undefined },
  { dimension: 'campaign', label: 'Campaign', isOn: ({ campaigns }: View) => campaigns.length > 0 },
  { dimension: 'direction', label: 'Direction', isOn: ({ directions }: View) => directions.length > 0 },
] as const satisfies readonly { dimension: MenuDimension; label: string; isOn: (view: View) => boolean }[];

/** Everything that narrows the timeline beside its tabs: words, and a menu for each other dimension. */
export function FilterBar({ onType, onLeaveField, fieldRef, fieldKey, children, ...menu }: Props): ReactNode {
  return (
    <div className={classes['bar']} role="group" aria-label="Filters">
      <FindField
        key={fieldKey}
        words={menu.view.words}
        onType={onType}
        onLeave={onLeaveField}
        ref={fieldRef}
      />
      <div className={classes['menus']}>
        {menus.map(({ dimension, label, isOn }) => (
          <PopoverButton key={dimension} label={label} name={`Filter: ${label}`} active={isOn(menu.view)}>
            {() => (
              <Suspense fallback={<p>Loading…</p>}>
                <FilterMenu dimension={dimension} {...menu} />
              </Suspense>
            )}
          </PopoverButton>
        ))}
        {children}
      </div>
    </div>
  );
}
