import { useEffect } from 'react';

/** The customer's name: where whoever has lost their place on the page begins. */
export function focusName(): void {
  const names = Array.from(document.querySelectorAll<HTMLElement>('#who h1'));
  // While somebody else is searched, the page of before is still there, out of sight.
  names.find((name) => name.checkVisibility())?.focus({ preventScroll: true });
}

/**
 * Keeps the focus on the page when a press takes away what had it: a button that removes itself, a panel that is folded. It goes to
 * the nearest part around that is still there, else to the customer's name; else the next Tab would begin at the top.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    const note = (): void => {
      const before = document.activeElement;
      if (before === null || before === document.body) return;
      const around = partsAround(before);
      // After what the press does is on screen, and whatever moves the focus on purpose has done so.
      requestAnimationFrame(() => {
        setTimeout(() => {
          const isLost = document.activeElement === document.body || document.activeElement === null;
          if (!isLost || isShown(before)) return;
          const part = around.find(isShown);
          if (part === undefined) focusName();
          else part.focus({ preventScroll: true });
        });
      });
    };
    document.addEventListener('click', note, true);
    document.addEventListener('keydown', note, true);
    return () => {
      document.removeEventListener('click', note, true);
      document.removeEventListener('keydown', note, true);
    };
  }, []);
}

/** What can have the focus around an element, the nearest first. */
function partsAround(element: Element): readonly HTMLElement[] {
  const parts: HTMLElement[] = [];
  for (let part = element.parentElement; part !== null; part = part.parentElement)
    if (part.hasAttribute('tabindex')) parts.push(part);
  return parts;
}

function isShown(element: Element): boolean {
  return element.isConnected && element.checkVisibility();
}
