import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { prepareSearch } from '../../domain/view/find-words.ts';
import { Button } from '../../ui/Button.tsx';
import { historyOf } from '../state/derived.ts';
import { usePage, useThisPage } from '../state/page-store.ts';
import classes from './FindField.module.css';

/**
 * Finds words in the messages as they are typed. What is typed is here at once, however long the list needs to follow. Escape
 * clears; Enter goes to the first row as soon as the list has followed. On a phone it unfolds over
 * its row, and stands in it among the others once words are in it.
 */
export function FindField(): ReactNode {
  const { store, list, field } = useThisPage();
  const typed = usePage((state) => state.typed);
  const words = usePage(({ view }) => view.words);
  const isThere = usePage(({ shown }) => shown.kind === 'whole');
  const [isUnfolded, setUnfolded] = useState(false);
  const leaving = useRef<true>(null);
  const button = useRef<HTMLButtonElement>(null);
  const type = (text: string): void => {
    leaving.current = null;
    store.type(text);
  };
  const leave = (): void => void list.current?.step(1);
  const leaveWith = useEffectEvent((shown: string) => {
    if (leaving.current === null || typed !== shown) return;
    leaving.current = null;
    leave();
  });
  useEffect(() => leaveWith(words), [words]);
  // All texts are read while somebody makes up their mind what to type.
  const prepare = (): void => {
    const history = historyOf(store.get());
    if (history !== undefined)
      void prepareSearch(history.communications, idle, () => document.activeElement !== field.current);
  };
  return (
    <>
      <span className={classes['field']} data-unfolded={isUnfolded || typed !== ''}>
        <IconSearch size="0.9375rem" aria-hidden className={classes['icon']} />
        <input
          ref={field}
          type="search"
          className={classes['input']}
          aria-label="Find in messages"
          aria-busy={typed !== words}
          aria-keyshortcuts="/"
          placeholder="Find"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          disabled={!isThere}
          value={typed}
          onFocus={() => {
            setUnfolded(true);
            prepare();
          }}
          onBlur={() => setUnfolded(false)}
          onChange={({ currentTarget }) => type(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && typed === words) leave();
            else if (event.key === 'Enter') leaving.current = true;
            if (event.key !== 'Escape') return;
            if (typed === '') {
              event.currentTarget.blur();
              // On a phone it is gone then, and the button is there again.
              requestAnimationFrame(() => button.current?.focus());
            }
            type('');
          }}
        />
        {typed === '' && (
          <kbd className={classes['key']} aria-hidden>
            /
          </kbd>
        )}
      </span>
      <Button
        ref={button}
        square
        className={classes['unfold']}
        aria-label="Find in messages"
        aria-expanded={isUnfolded}
        disabled={!isThere}
        data-hidden={isUnfolded || typed !== ''}
        icon={<IconSearch size="1rem" aria-hidden />}
        onClick={() => {
          setUnfolded(true);
          requestAnimationFrame(() => field.current?.focus());
        }}
      />
    </>
  );
}

/** Until the browser has nothing better to do. */
async function idle(): Promise<void> {
  await new Promise<void>((done) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => done());
    else setTimeout(done, 16);
  });
}
