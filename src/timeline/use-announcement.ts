import { useTimeout } from '@mantine/hooks';
import { useCallback, useState } from 'react';

/** Long enough to be read, short enough not to stand in the way; ms. */
const shownFor = 3500;

/** A short sentence about what was just done, which goes by itself. */
export function useAnnouncement(): readonly [string | undefined, (words: string) => void] {
  const [words, setWords] = useState<string>();
  const { start } = useTimeout(() => setWords(undefined), shownFor);
  const say = useCallback(
    (sentence: string) => {
      setWords(sentence);
      start();
    },
    [start],
  );
  return [words, say];
}
