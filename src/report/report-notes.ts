import type { SafeText } from '../domain/masking/safe-text.ts';

/** A footnote of a report: what is true of many messages is said once, under a number. */
export type ReportNote = { readonly number: number; readonly words: SafeText };

/** Footnotes while a report is made: each sentence has the number of where it is first needed, from 1. */
export type Notes = {
  /** The number of a sentence. */
  readonly number: (words: SafeText) => number;
  /** All of them, in the order of their numbers. */
  readonly all: () => readonly ReportNote[];
};

export function createNotes(): Notes {
  const numbers = new Map<SafeText, number>();
  return {
    number: (words) => {
      const known = numbers.get(words);
      if (known !== undefined) return known;
      numbers.set(words, numbers.size + 1);
      return numbers.size;
    },
    all: () => Array.from(numbers, ([words, number]) => ({ number, words })),
  };
}
