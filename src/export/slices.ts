/** A stretch of a file, and how many of its pieces (rows, for the most part) are written with it. */
export type Slice = { readonly text: string; readonly written: number };

/**
 * Pieces joined into slices of `size`, so that a long file is written with pauses between slices: whoever takes them shows
 * how far it is, lets the page breathe, and cancels by taking no more. Nothing is made before it is asked for.
 */
export function* inSlices(pieces: Iterable<string>, size = 200): Generator<Slice, void> {
  let text = '';
  let held = 0;
  let written = 0;
  for (const piece of pieces) {
    text += piece;
    held += 1;
    if (held < size) continue;
    written += held;
    yield { text, written };
    text = '';
    held = 0;
  }
  if (held > 0) yield { text, written: written + held };
}
