export type FocusKeeper = {
  /** The list itself, as it comes and goes. */
  readonly setList: (list: HTMLElement | null) => void;
  /** Told of each row as it comes; what it returns is called as the row goes. */
  readonly keep: (key: string, row: HTMLElement | null) => (() => void) | undefined;
};

const card = '[data-message-id]';

/**
 * Keeps the keyboard's place in a windowed list. When the row that holds the focus is taken out of the page, the list
 * itself gets it instead of the page's top; when that row comes back and nothing else was focused since, so does the focus.
 */
export function createFocusKeeper(): FocusKeeper {
  let list: HTMLElement | null = null;
  let away: { readonly key: string; readonly wanted: string } | undefined;
  const keep = (key: string, row: HTMLElement | null): (() => void) | undefined => {
    if (row === null) return undefined;
    if (away?.key === key && document.activeElement === list) {
      row.querySelector<HTMLElement>(away.wanted)?.focus({ preventScroll: true });
      away = undefined;
    }
    return () => {
      if (!row.contains(document.activeElement)) return;
      // The card where keys brought the focus to it, else what opens the row.
      away = { key, wanted: document.activeElement?.matches(card) === true ? card : 'button' };
      list?.focus({ preventScroll: true });
    };
  };
  return { keep, setList: (element) => void (list = element) };
}
