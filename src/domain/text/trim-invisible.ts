/** White space, controls, marks of direction, and whatever Unicode lets a font leave out: joiners, variation selectors, fillers. */
const invisible = /^[\s\p{Cc}\p{Cf}\p{DI}\u2800]$/u;
/** The last character of a text, a whole one where it takes two code units. */
const last = /[\ud800-\udbff][\udc00-\udfff]$|[^]$/;

/**
 * A pasted text without the white space and the invisible characters around it (messengers wrap numbers in direction marks).
 * Step by step, since one pattern for the end takes quadratic time where many such characters stand inside a text.
 */
export function trimInvisible(text: string): string {
  return trimWhere(text, invisible);
}

/**
 * A text without the characters at its start that match `atStart`, and without those at its end that match `atEnd`.
 * @param atStart a pattern of one whole character, with the flag `u` and none that remembers
 */
export function trimWhere(text: string, atStart: RegExp, atEnd: RegExp = atStart): string {
  let start = 0;
  let end = text.length;
  for (let first = at(text, start); first !== '' && atStart.test(first); first = at(text, start)) {
    start += first.length;
  }
  for (let final = before(text, end); end > start && atEnd.test(final); final = before(text, end)) {
    end -= final.length;
  }
  return text.slice(start, end);
}

function at(text: string, index: number): string {
  return index < text.length ? String.fromCodePoint(text.codePointAt(index) ?? 0) : '';
}

function before(text: string, index: number): string {
  return last.exec(text.slice(Math.max(0, index - 2), index))?.[0] ?? '';
}
