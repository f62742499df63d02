import { toVisibleText } from '../domain/text/visible-text.ts';

/**
 * A text of somebody else's as a report may hold it. Made visible first: what stood between the characters of a number and
 * has no width would else keep the number from being found, and then be dropped.
 */
export function toSay(hide: (text: string) => string): (text: string) => string {
  return (text) => toVisibleText(hide(toVisibleText(text)));
}
