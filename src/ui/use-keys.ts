import { useWindowEvent } from '@mantine/hooks';

const fields = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

/**
 * Calls `run` with each key that is pressed, unless somebody types or a dialog is open: `j`, `?`, `/`, or `mod+k` with Ctrl or
 * Cmd. What `run` returns true for is taken from the browser. The key is what it types, on whatever keyboard layout.
 */
export function useKeys(run: (key: string) => boolean): void {
  useWindowEvent('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const key = keyNameOf(event);
    if (key === undefined || (isTakenElsewhere(event.target) && !isEverywhere(key))) return;
    if (run(key)) event.preventDefault();
  });
}

/** A field or a dialog has the key. */
function isTakenElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element && (target.matches(fields) || target.closest('dialog, [role=dialog]') !== null)
  );
}

/** What is typed with Ctrl or Cmd is no text: it acts in fields, too. */
function isEverywhere(key: string): boolean {
  return key === 'mod+k';
}

function keyNameOf(event: KeyboardEvent): string | undefined {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  // Where AltGr types `[`, the browser says Ctrl and Alt.
  const typed = event.getModifierState('AltGraph');
  if ((ctrlKey || metaKey) && !altKey && !typed) return `mod+${key.toLowerCase()}`;
  if ((ctrlKey || metaKey || altKey) && !typed) return undefined;
  return shiftKey ? key : key.toLowerCase();
}
