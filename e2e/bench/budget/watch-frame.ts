/* oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is carried there as text and uses nothing around it */

import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** What happened outside of what a choice is about. */
    frame: {
      /** Not before this are changes and renders noted. */
      isWatched: boolean;
      /** Of what it is about, as a selector. */
      subjects: string;
      /** Elements as people would point at them, with what changed: `2 input Find in messages: name`. */
      changed: Set<string>;
      rendered: number;
      commits: number;
    };
  }
}

/** What a choice is about. */
const subjects =
  '[aria-label=Timeline], [role=tablist], [role=status], [popover], [aria-label^="Filter: "], [aria-label^="Remove filter"]';

/**
 * Runs before the page's own code: takes the place of React's developer tools, which a production build tells of each commit
 * too, and counts components that rendered the way they do (`didFiberRender`): where a fiber's children are the ones before,
 * nothing below has.
 */
export function watchCommits(): void {
  window.frame = { isWatched: false, subjects: '', changed: new Set(), rendered: 0, commits: 0 };
  const componentTags = new Set<unknown>([0, 1, 11, 14, 15]);
  const performedWork = 1;
  const get = (fiber: unknown, key: string): unknown =>
    typeof fiber === 'object' && fiber !== null ? Reflect.get(fiber, key) : undefined;
  const count = (fiber: unknown, before: unknown): void => {
    const element = get(fiber, 'stateNode');
    if (element instanceof Element && element.matches(window.frame.subjects)) return;
    const isNew = before === undefined || before === null;
    if (componentTags.has(get(fiber, 'tag')) && (isNew || (Number(get(fiber, 'flags')) & performedWork) > 0))
      window.frame.rendered += 1;
    if (!isNew && get(fiber, 'child') === get(before, 'child')) return;
    for (
      let child = get(fiber, 'child');
      child !== null && child !== undefined;
      child = get(child, 'sibling')
    ) {
      const last = get(child, 'alternate');
      if (last !== child) count(child, last);
    }
  };
  Reflect.set(window, '__REACT_DEVTOOLS_GLOBAL_HOOK__', {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberUnmount: () => undefined,
    onCommitFiberRoot: (_renderer: number, root: unknown) => {
      const current = get(root, 'current');
      if (!window.frame.isWatched) return;
      window.frame.commits += 1;
      count(current, get(current, 'alternate'));
    },
  });
}

/** Notes from now on what changes or renders, but for the list, the tabs, the count and the filter itself. */
export async function watchFrame(page: Page): Promise<void> {
  await page.evaluate((within) => {
    const numbers = new Map<Element, number>();
    window.frame.subjects = within;
    window.frame.isWatched = true;
    new MutationObserver((records) => {
      for (const { target, type, attributeName } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        if (element === null || element.closest(within) !== null) continue;
        if (!numbers.has(element)) numbers.set(element, numbers.size);
        const place = `${element.tagName.toLowerCase()} ${element.ariaLabel ?? element.className}`;
        window.frame.changed.add(`${numbers.get(element)} ${place}: ${attributeName ?? type}`);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  }, subjects);
}
