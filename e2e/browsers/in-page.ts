/* oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is carried there as text and uses nothing around it */

/** Where something is, in CSS pixels from the window's top left corner, and what it says. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
};

/*
 * Each of these functions is carried into the page as text: it uses nothing of this file.
 */

/** The first visible element with a role and a name that the pattern fits, scrolled into sight. */
export function findBox(role: string, pattern: string): Box | undefined {
  const selectors: Readonly<Record<string, string>> = {
    article: 'article',
    button: 'button, [role=button]',
    checkbox: 'input[type=checkbox]',
    heading: 'h1, h2, h3',
    link: 'a[href]',
    searchbox: 'input[type=search]',
    textbox: 'input:not([type]), input[type=text]',
  };
  const nameOf = (element: Element): string => {
    const labelled = (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.querySelector(`[id="${id}"]`)?.textContent ?? '')
      .join(' ');
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const texts = [
      labelled,
      element.ariaLabel,
      ...labels.map((label) => label.textContent),
      element.textContent,
    ];
    return (texts.find((text) => (text ?? '').trim() !== '') ?? '').trim().replaceAll(/\s+/g, ' ');
  };
  for (const element of document.querySelectorAll(selectors[role] ?? `[role=${role}]`)) {
    if (!new RegExp(pattern, 'u').test(nameOf(element))) continue;
    // A checkbox may be drawn by its label.
    const shown = element instanceof HTMLInputElement && role === 'checkbox' ? element.labels?.[0] : element;
    if (shown?.checkVisibility({ visibilityProperty: true }) !== true) continue;
    shown.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { x, y, width, height } = shown.getBoundingClientRect();
    if (width > 0 && height > 0) return { x, y, width, height, text: nameOf(element) };
  }
  return undefined;
}

export function readStatus(pattern: string): string | undefined {
  return [...document.querySelectorAll('[role=status]')]
    .map((region) => (region.textContent ?? '').trim())
    .find((text) => new RegExp(`^(?:${pattern})$`, 'u').test(text));
}

/** The buttons that open something beside them: marks each, and gives the marks. */
export function findOpeners(): readonly number[] {
  const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
  return [...document.querySelectorAll('button')]
    .filter(
      (button) =>
        button.matches('[popovertarget]:not([popovertargetaction=hide]), [aria-haspopup]') &&
        button.closest('[popover]') === null &&
        isShown(button),
    )
    .map((button, index) => {
      // What a menu holds comes into the page when it is opened, and stays: buttons are not found again by counting.
      button.dataset['opener'] = String(index);
      return index;
    });
}

/** Scrolls a button into sight and says where it is. */
export function showButton(index: number): Box | undefined {
  const button = document.querySelector<HTMLElement>(`[data-opener="${index}"]`);
  if (button === null) return undefined;
  button.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x, y, width, height, text: button.ariaLabel ?? button.textContent ?? '' };
}

/** What stands open above the page. */
export function findMenu(): Box | undefined {
  const menu = document.querySelector(':popover-open, dialog[open]');
  if (menu === null) return undefined;
  const { x, y, width, height } = menu.getBoundingClientRect();
  return { x, y, width, height, text: menu.tagName };
}

/** The button that unfolds the first row that is whole in sight. */
export function findUnfold(): Box | undefined {
  for (const row of document.querySelectorAll('[data-message-id]')) {
    const button = row.querySelector('button[aria-expanded=false]');
    if (button === null || row.getBoundingClientRect().bottom > window.innerHeight) continue;
    const { x, y, width, height } = button.getBoundingClientRect();
    return { x, y, width, height, text: row.getAttribute('data-message-id') ?? '' };
  }
  return undefined;
}

export function rowHeight(id: string): number {
  return document.querySelector(`[data-message-id="${CSS.escape(id)}"]`)?.getBoundingClientRect().height ?? 0;
}

/** Goes to the middle of the page. @returns how many rows stand in the window */
export async function rowsInTheMiddle(): Promise<number> {
  window.scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' });
  await new Promise((done) => {
    setTimeout(done, 500);
  });
  return [...document.querySelectorAll('[data-message-id]')].filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  }).length;
}

export function countRows(): number {
  return document.querySelectorAll('[data-message-id]').length;
}

/** How much wider the page is than the window. */
export function overflow(): number {
  return document.documentElement.scrollWidth - window.innerWidth;
}

/** Whether the field with this label has the focus. */
export function hasFocus(label: string): boolean {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) return false;
  return field.ariaLabel === label || (field.labels?.[0]?.textContent ?? '').trim() === label;
}
