import type { OptionName } from './report-options.ts';

/**
 * Collects sentences on what is wrong, one for each option: the first, since others mostly follow from it.
 */
export type OptionProblems = {
  /** A problem with an option's value; the sentence continues `--name: `. */
  readonly refuse: (name: OptionName, words: string) => void;
  /** A problem that is no single option's. */
  readonly say: (sentence: string) => void;
  readonly all: () => readonly string[];
};

export function createOptionProblems(): OptionProblems {
  const refused = new Set<OptionName>();
  const sentences = new Set<string>();
  return {
    refuse: (name, words) => {
      if (!refused.has(name)) sentences.add(`--${name}: ${words}`);
      refused.add(name);
    },
    say: (sentence) => void sentences.add(sentence),
    all: () => [...sentences],
  };
}
