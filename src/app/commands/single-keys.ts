/** Where the browser keeps it, as JSON; nothing until somebody chose. */
export const singleKeysKey = 'single-keys';

/** Whether keys without Ctrl or Cmd act: they do unless somebody switched them off. */
export function areSingleKeysOn(): boolean {
  try {
    return window.localStorage.getItem(singleKeysKey) !== 'false';
  } catch {
    return true;
  }
}
