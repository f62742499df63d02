import { searchableText } from './searchable-text.ts';

/** The words of what somebody typed to search, folded as `searchableText` folds what is searched. */
export function splitWords(typed: string): readonly string[] {
  return searchableText(typed).split(/\s+/).filter(Boolean);
}
