import { yieldToMain } from '../../api/yield-to-main.ts';
import type { Slice } from '../slices.ts';

/** Milliseconds of work at a time: between them the page paints and answers. */
const longest = 12;

/**
 * Takes the slices of a file one by one, pausing so that the page stays alive, and tells how many pieces are written.
 * @throws the signal's reason where somebody cancels
 */
export async function makeFile(
  slices: Iterable<Slice>,
  type: string,
  signal: AbortSignal,
  onWritten: (written: number) => void,
): Promise<Blob> {
  const parts: string[] = [];
  let since = performance.now();
  for (const { text, written } of slices) {
    parts.push(text);
    if (performance.now() - since < longest) continue;
    onWritten(written);
    await yieldToMain();
    signal.throwIfAborted();
    since = performance.now();
  }
  return new Blob(parts, { type });
}
