import { splitWords } from '../text/split-words.ts';

/** ` mentioning “coupon code”`, with a blank before it; nothing where no word is asked for. */
export function mentioning(words: string): string {
  return splitWords(words).length === 0 ? '' : ` mentioning “${words.trim().replaceAll(/\s+/g, ' ')}”`;
}
