import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, type Ref, useEffect, useEffectEvent, useState, useRef } from 'react';
import classes from './FilterBar.module.css';

type Props = {
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
export function FindField({ words, onType, onLeave, ref }: Props): ReactNode {
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
