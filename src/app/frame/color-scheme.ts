export type ColorScheme = 'light' | 'dark';

/** Where Mantine looks, too; `index.html` reads it before anything is painted. */
const storageKey = 'mantine-color-scheme-value';
const attribute = 'data-mantine-color-scheme';

/** What is on: what somebody chose, else the system's. */
export function readColorScheme(): ColorScheme {
  return document.documentElement.getAttribute(attribute) === 'dark' ? 'dark' : 'light';
}

/** Told when another is on. */
export function subscribeColorScheme(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: [attribute] });
  return () => observer.disconnect();
}

/** Chooses one for this browser. */
export function chooseColorScheme(scheme: ColorScheme): void {
  try {
    window.localStorage.setItem(storageKey, scheme);
  } catch {
    // Storage may be refused: then the choice holds until the page is left.
  }
  document.documentElement.setAttribute(attribute, scheme);
}
