import { Button, CloseIcon, Group, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, type Ref, Suspense, lazy, useEffect, useEffectEvent, useRef, useState } from 'react';
import { describeFilters, noFilters } from '../../domain/view/filters.ts';
import type { View } from '../../domain/view/view.ts';
import { VendorText, useMask } from '../../message/VendorText.tsx';
import { PopoverButton } from '../../ui/PopoverButton.tsx';
import type { FilterMenuProps, MenuDimension } from './FilterMenu.tsx';
import classes from './FilterBar.module.css';

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

type FindProps = {
  /** The words that the list shows; the field itself begins with them and then goes ahead. */
  readonly words: string;
  readonly onType: (words: string) => void;
  /** Into the list: the rows that were found. */
  readonly onLeave: () => void;
  readonly ref?: Ref<HTMLInputElement>;
};

/**
 * Finds words in the messages as they are typed. What is typed is here at once, however long the list needs to follow. Escape
 * clears; Enter goes to the first row as soon as the list has followed.
 */
function FindField({ words, onType, onLeave, ref }: FindProps): ReactNode {
  const [text, setText] = useState(words);
  const leaving = useRef<true>(null);
  const type = (typed: string): void => {
    leaving.current = null;
    setText(typed);
    onType(typed);
  };
  const leaveWith = useEffectEvent((shown: string) => {
    if (leaving.current === null || text !== shown) return;
    leaving.current = null;
    onLeave();
  });
  useEffect(() => leaveWith(words), [words]);
  return (
    <TextInput
      ref={ref}
      size="xs"
      className={classes['find'] ?? ''}
      aria-label="Find in messages"
      aria-busy={text !== words}
      placeholder="Find in messages"
      type="search"
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={text === '' ? <kbd className={classes['key']}>/</kbd> : undefined}
      rightSectionPointerEvents="none"
      value={text}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && text === words) onLeave();
        else if (event.key === 'Enter') leaving.current = true;
        if (event.key !== 'Escape') return;
        if (text === '') event.currentTarget.blur();
        type('');
      }}
    />
  );
}

/** What narrows the timeline, each to be taken back by itself or all at once. */
export function FilterChips({
  view,
  onChange,
}: {
  readonly view: View;
  readonly onChange: (changes: Partial<View>) => void;
}): ReactNode {
  const mask = useMask();
  const chips = describeFilters(view);
  if (chips.length === 0) return null;
  return (
    <Group gap="xs" role="group" aria-label="Filters that are on">
      {chips.map(({ key, words, without }) => (
        <Button
          key={key}
          size="compact-sm"
          variant="light"
          rightSection={<CloseIcon size="14" aria-hidden />}
          aria-label={`Remove filter: ${mask.text(words)}`}
          onClick={() => onChange(without)}
        >
          <VendorText>{mask.text(words)}</VendorText>
        </Button>
      ))}
      <Button size="compact-sm" variant="subtle" onClick={() => onChange(noFilters)}>
        Clear all
      </Button>
    </Group>
  );
}
