import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import classes from './FilterBar.module.css';

type Props = {
  readonly words: string;
  readonly onType: (words: string) => void;
  /** Into the list: the rows that were found. */
  readonly onLeave: () => void;
  readonly ref?: Ref<HTMLInputElement>;
};

/** Finds words in the messages as they are typed. Escape clears, Enter goes to the first row. */
export function FindField({ words, onType, onLeave, ref }: Props): ReactNode {
  return (
    <TextInput
      ref={ref}
      size="xs"
      className={classes['find'] ?? ''}
      aria-label="Find in messages"
      placeholder="Find in messages"
      type="search"
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={words === '' ? <kbd className={classes['key']}>/</kbd> : undefined}
      rightSectionPointerEvents="none"
      value={words}
      onChange={({ currentTarget }) => onType(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onLeave();
        if (event.key !== 'Escape') return;
        if (words === '') event.currentTarget.blur();
        onType('');
      }}
    />
  );
}
