import { parseJson } from '../contract/parse-json.ts';
import { type About, readAbout } from '../contract/protocol/about.ts';

/**
 * What the service put into the page: what it is connected to. `undefined` where the page comes from elsewhere (in development):
 * then it is asked for.
 */
export function readPageAbout(): About | undefined {
  const parsed = parseJson(document.getElementById('about')?.textContent ?? '');
  return parsed.ok ? readAbout(parsed.value) : undefined;
}

/**
 * Does what was asked of a prerendered page before it came alive: `index.html` holds back the last press of a button or of Enter
 * and marks what it was meant for. To be called when all of the page is alive; the second time there is nothing to do.
 */
export function replayHeld(): void {
  const root = document.querySelector<HTMLElement>('#root[data-prerendered]');
  if (root === null) return;
  delete root.dataset['prerendered'];
  const held = document.querySelector<HTMLElement>('[data-held]');
  if (held === null) return;
  delete held.dataset['held'];
  if (held instanceof HTMLFormElement) held.requestSubmit();
  else held.click();
}

/** Runs what may wait until the page has nothing to do; where a browser does not say when, after two seconds. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 5000 });
  else setTimeout(run, 2000);
}
