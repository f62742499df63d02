import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import type { View } from '../domain/view.ts';
import type { ViewInUrl } from './use-view.ts';

/** Browsers refuse an address that changes hundreds of times within seconds. */
const pause = 250;

export type TypedView = ViewInUrl & {
  /** Takes what is being typed to search for; the address follows when the typing pauses. */
  readonly type: (words: string) => void;
};

/** The view of the address with the words that are being typed: they act at once, before the address has them. */
export function useTypedWords({ view, update, ...rest }: ViewInUrl): TypedView {
  const [words, setWords] = useState({ typed: view.words, written: view.words, address: view.words });
  if (words.address !== view.words) {
    // The address caught up with what was written, or somebody went elsewhere.
    const typed = view.words === words.written ? words.typed : view.words;
    setWords({ typed, written: view.words, address: view.words });
  }
  const write = (changes: Partial<View>): void => {
    setWords((before) => {
      const written = changes.words ?? before.typed;
      return { ...before, typed: written, written };
    });
    update({ words: words.typed, ...changes });
  };
  const writeLater = useDebouncedCallback((typed: string) => write({ words: typed }), pause);
  return {
    ...rest,
    view: { ...view, words: words.typed },
    update: write,
    type: (typed) => {
      setWords((before) => ({ ...before, typed }));
      writeLater(typed);
    },
  };
}
