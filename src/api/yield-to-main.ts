/**
 * Lets the page paint and answer input before the next long piece of work. Not by `scheduler.yield`, whose rest goes before all that
 * waits: what React has to do meanwhile would wait for the end of the work.
 */
export async function yieldToMain(): Promise<void> {
  return new Promise((resolve) => {
    if ('scheduler' in globalThis) void scheduler.postTask(resolve);
    else setTimeout(resolve);
  });
}

/** Milliseconds after which nobody waits for a frame any more: a page in the background is not painted. */
const longestFrame = 100;

/** After what has just changed, or changes in this task or the next, was painted. */
export async function afterPaint(): Promise<void> {
  if (!('requestAnimationFrame' in globalThis)) return yieldToMain();
  return new Promise((resolve) => {
    setTimeout(resolve, longestFrame);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}
